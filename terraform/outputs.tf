output "cluster" {
  description = "The ECS cluster, for aws ecs run-task and execute-command."
  value       = aws_ecs_cluster.this.name
}

output "kafka_brokers" {
  description = "MSK's brokers (SASL/SCRAM over TLS)."
  value       = aws_msk_cluster.this.bootstrap_brokers_sasl_scram
}

output "operations_url" {
  description = "Where operators find the server; null if they forward its port."
  value       = one([for lb in aws_lb.operations : "https://${lb.dns_name}"])
}

output "security_group_ids" {
  description = "Who connects to the databases: let them in there. Connect reads the primary; the others also the replica and v3."
  value       = { for role, group in aws_security_group.role : role => group.id }
}

output "run_job" {
  description = "Runs a command of backfill-jobs as a one-off task; put the command in place of preflight."
  value       = "aws ecs run-task --cluster ${aws_ecs_cluster.this.name} --launch-type FARGATE --task-definition ${module.backfill.family} --network-configuration '${local.run_network}' --overrides '${jsonencode({ containerOverrides = [{ name = "main", command = ["preflight"] }] })}'"
}

output "register_connector" {
  description = "Registers the connector, or changes it."
  value       = "aws ecs run-task --cluster ${aws_ecs_cluster.this.name} --launch-type FARGATE --task-definition ${module.connector.family} --network-configuration '${local.run_network}'"
}

output "log_groups" {
  description = "Where logs are."
  value = {
    operations = module.operations.log_group
    consumer   = module.consumer.log_group
    connect    = module.connect.log_group
    backfill   = module.backfill.log_group
    connector  = module.connector.log_group
    kafka      = aws_cloudwatch_log_group.kafka.name
  }
}

locals {
  run_network = jsonencode({
    awsvpcConfiguration = {
      subnets        = var.private_subnet_ids
      securityGroups = [aws_security_group.role["operations"].id]
      assignPublicIp = "DISABLED"
    }
  })
}
