module "consumer" {
  source = "./modules/task"

  name   = "${var.name}-consumer"
  image  = var.images.streaming_consumer
  cpu    = var.consumer.cpu
  memory = var.consumer.memory

  environment = merge(local.settings, { SERVER_PORT = tostring(local.consumer_port) })
  secrets     = local.settings_secrets["consumer"]
  secret_arns = [local.secret_arn["consumer"]]

  health_command = ["CMD", "healthy", tostring(local.consumer_port)]
  metrics = {
    image = var.images.metrics_agent
    agent = local.metrics_agent["consumer"]
    scrape = templatefile("${path.module}/scrape.yaml.tftpl", {
      service  = "consumer"
      port     = local.consumer_port
      username = ""
      password = ""
    })
    log_group_arn = aws_cloudwatch_log_group.metrics.arn
  }

  kms_key_arn         = local.task.kms_key_arn
  ecr_repository_arns = local.task.ecr_repository_arns
  log_retention_days  = local.task.log_retention_days
}

resource "aws_ecs_service" "consumer" {
  name            = "consumer"
  cluster         = aws_ecs_cluster.this.id
  task_definition = module.consumer.arn
  desired_count   = var.consumer.least
  launch_type     = "FARGATE"
  propagate_tags  = "SERVICE"

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets         = var.private_subnet_ids
    security_groups = [aws_security_group.role["consumer"].id]
  }

  lifecycle {
    # set by the policy below
    ignore_changes = [desired_count]
  }

  depends_on = [aws_msk_scram_secret_association.this, aws_secretsmanager_secret_version.application]
}

resource "aws_appautoscaling_target" "consumer" {
  service_namespace  = "ecs"
  resource_id        = "service/${aws_ecs_cluster.this.name}/${aws_ecs_service.consumer.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = var.consumer.least
  max_capacity       = var.consumer.most
}

# Each consumer tells the records of its partitions that are not landed; the average decides.
resource "aws_appautoscaling_policy" "consumer" {
  name               = "${var.name}-consumer-backlog"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.consumer.service_namespace
  resource_id        = aws_appautoscaling_target.consumer.resource_id
  scalable_dimension = aws_appautoscaling_target.consumer.scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value       = var.consumer.backlog
    scale_out_cooldown = 120
    scale_in_cooldown  = 900

    customized_metric_specification {
      namespace   = var.name
      metric_name = "ghost_stream_backlog"
      statistic   = "Average"

      dimensions {
        name  = "service"
        value = "consumer"
      }
    }
  }
}
