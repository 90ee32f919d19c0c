import { reading, wording, type SystemRecord } from '../record.ts';

export const p6eGb200Ultraserver: SystemRecord = {
  id: 'p6e-gb200-ultraserver',
  name: 'u-p6e-gb200x72',
  type: 'ultraserver',
  family: 'p6',
  chip: 'gb200',
  chips: reading('count', 72, '', { printed: 'P6e-GB200 UltraServer table: 72 GPUs', source: 'news-blog-p6e-gb200' }),
  instance: 'p6e-gb200.36xlarge',
  servers: reading('count', 18, '', {
    printed: 'P6e-GB200 UltraServer table: 18 instances',
    source: 'news-blog-p6e-gb200',
  }),
  hbm: {
    capacity: reading('bytes', 13320, 'GB', {
      printed: 'P6e-GB200 UltraServer table: 13,320 GB',
      source: 'news-blog-p6e-gb200',
    }),
  },
  link: {
    topology: wording('one NVLink domain, 130 TB/s in all', { printed: '130 TB/s', source: 'news-blog-p6e-gb200' }),
  },
  network: {
    rate: reading('oneWay', 28.8, 'Tbps', {
      printed: 'P6e-GB200 UltraServer table: 28.8 Tbps',
      source: 'news-blog-p6e-gb200',
    }),
    fabric: wording('EFA', { source: 'news-blog-p6e-gb200' }),
  },
  host: {
    vcpu: reading('count', 2592, '', {
      printed: 'P6e-GB200 UltraServer table: 2,592 vCPU',
      source: 'news-blog-p6e-gb200',
    }),
    memory: reading('bytes', 17.3, 'TiB', {
      printed: 'P6e-GB200 UltraServer table: 17.3 TiB',
      source: 'news-blog-p6e-gb200',
    }),
  },
  storage: {
    nvme: reading('bytes', 405, 'TB', {
      printed: 'P6e-GB200 UltraServer table: 405 TB',
      source: 'news-blog-p6e-gb200',
    }),
    ebs: reading('oneWay', 1080, 'Gbps', {
      printed: 'P6e-GB200 UltraServer table: 1,080 Gbps',
      source: 'news-blog-p6e-gb200',
    }),
  },
  available: wording('2025-07-09', {
    printed: 'purchasing EC2 P6e-GB200 UltraServers',
    source: 'news-blog-p6e-gb200',
    note: 'Day of the API launch note.',
  }),
  notPublished: ['on-demand price: not sold that way', 'power'],
};
