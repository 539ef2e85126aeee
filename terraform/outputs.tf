output "cluster" {
  description = "The ECS cluster."
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

output "deployment" {
  description = "What scripts/on-aws has to know: how a task is started, which services there are, and what can be reached through a task."
  value = {
    cluster = aws_ecs_cluster.this.name
    network = local.run_network
    job     = { family = module.backfill.family, log_group = module.backfill.log_group }
    tools   = { family = module.tools.family, log_group = module.tools.log_group }

    # how many tasks of each that writes v3, and so is stopped for its upgrades
    services = { operations = 1, consumer = var.consumer.least }

    places = merge(
      { page = "operations.${aws_service_discovery_private_dns_namespace.this.name}:${local.operations_port}" },
      { for name, one in var.databases : name => "${one.host}:${one.port}" },
    )
  }
}

output "log_groups" {
  description = "Where logs are."
  value = {
    operations = module.operations.log_group
    consumer   = module.consumer.log_group
    connect    = module.connect.log_group
    backfill   = module.backfill.log_group
    tools      = module.tools.log_group
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
