/**
 * A bill that nobody ever paid, so that the page has something to show: usage types, hours of a month, and USD. The
 * amounts of EC2 are hours by the list price of us-east-1; the others are made up.
 */
export const EXAMPLE = [
  'Service,Usage type,Hours,Cost (USD)',
  'EC2,BoxUsage:m5.2xlarge,17520,6727.68',
  'EC2,BoxUsage:c6i.xlarge,21900,3723.00',
  'EC2,BoxUsage:r7i.2xlarge,5840,3090.53',
  'EC2,BoxUsage:m7a.xlarge,4380,1015.46',
  'EC2,SpotUsage:m5.xlarge,14600,1100.00',
  'EC2,BoxUsage:m7g.large,2920,238.27',
  'EC2,BoxUsage:g5.xlarge,730,734.38',
  'EC2 Windows,BoxUsage:m5.large,1460,274.48',
  'RDS,InstanceUsage:db.r5.xlarge,1460,700.80',
  'ElastiCache,NodeUsage:cache.r5.large,1460,315.36',
  'Fargate,Fargate-vCPU-Hours:perCPU,14600,591.01',
  'Lambda,Lambda-GB-Second,60000000,1000.00',
  'S3,TimedStorage-ByteHrs,40000,920.00',
].join('\n');
