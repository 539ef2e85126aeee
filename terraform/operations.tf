# The operations server, reached by operators' tasks and, if there is one, by the load balancer.
module "operations" {
  source = "./modules/task"

  name    = "${var.name}-operations"
  image   = var.images.backfill_jobs
  command = ["serve"]
  cpu     = var.operations.cpu
  memory  = var.operations.memory

  environment = merge(local.settings, {
    GHOST_CONNECT_URL                 = local.connect_url
    GHOST_BACKFILL_PARALLELISM        = tostring(var.operations.parallelism)
    GHOST_SERVER_USERS_OPERATOR_ROLES = "OPERATOR"
    GHOST_SERVER_USERS_METRICS_ROLES  = "VIEWER"
    SERVER_ADDRESS                    = "0.0.0.0"
    SERVER_PORT                       = tostring(local.operations_port)
    SERVER_FORWARDHEADERSSTRATEGY     = var.operations_access == null ? "none" : "native"
  })
  secrets = merge(local.settings_secrets["operations"], {
    GHOST_SERVER_USERS_OPERATOR_PASSWORD = "${local.secret_arn["operations"]}:operator_hash::"
    GHOST_SERVER_USERS_METRICS_PASSWORD  = "${local.secret_arn["operations"]}:metrics_hash::"
  })
  secret_arns = [local.secret_arn["operations"], local.secret_arn["metrics"]]

  port           = local.operations_port
  health_command = ["CMD", "healthy", tostring(local.operations_port)]
  metrics = {
    image         = var.images.metrics_agent
    agent         = local.metrics_agent["operations"]
    scrape_secret = "${local.secret_arn["metrics"]}:scrape::"
    log_group_arn = aws_cloudwatch_log_group.metrics.arn
  }

  kms_key_arn         = local.task.kms_key_arn
  ecr_repository_arns = local.task.ecr_repository_arns
  log_retention_days  = local.task.log_retention_days
}

resource "aws_ecs_service" "operations" {
  name            = "operations"
  cluster         = aws_ecs_cluster.this.id
  task_definition = module.operations.arn
  desired_count   = 1
  launch_type     = "FARGATE"
  propagate_tags  = "SERVICE"

  # the load balancer waits for its start
  health_check_grace_period_seconds = var.operations_access == null ? null : 180

  # A chunk in progress is finished by the one that leaves; leases keep the two apart.
  deployment_minimum_healthy_percent = 0
  deployment_maximum_percent         = 100

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = var.private_subnet_ids
    security_groups = [aws_security_group.role["operations"].id]
  }

  service_registries {
    registry_arn = aws_service_discovery_service.served["operations"].arn
  }

  dynamic "load_balancer" {
    for_each = aws_lb_target_group.operations
    content {
      target_group_arn = load_balancer.value.arn
      container_name   = "main"
      container_port   = local.operations_port
    }
  }

  depends_on = [aws_msk_scram_secret_association.this, aws_secretsmanager_secret_version.application]
}

# One-off jobs: `run --all`, `verify`, `preflight` … with the command given to run-task.
module "backfill" {
  source = "./modules/task"

  name    = "${var.name}-backfill"
  image   = var.images.backfill_jobs
  command = ["status"]
  cpu     = var.backfill.cpu
  memory  = var.backfill.memory

  environment = merge(local.settings, {
    GHOST_CONNECT_URL          = local.connect_url
    GHOST_BACKFILL_PARALLELISM = tostring(var.backfill.parallelism)
  })
  secrets     = local.settings_secrets["operations"]
  secret_arns = [local.secret_arn["operations"]]

  # Told to end, it finishes the chunk it works on.
  stop_seconds = 120

  kms_key_arn         = local.task.kms_key_arn
  ecr_repository_arns = local.task.ecr_repository_arns
  log_retention_days  = local.task.log_retention_days
}
