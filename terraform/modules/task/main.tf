data "aws_region" "current" {}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/ghost/${var.name}"
  retention_in_days = var.log_retention_days
}

locals {
  log = {
    logDriver = "awslogs"
    options = {
      awslogs-group         = aws_cloudwatch_log_group.this.name
      awslogs-region        = data.aws_region.current.name
      awslogs-stream-prefix = "task"
    }
  }

  container = {
    name         = "main"
    image        = var.image
    essential    = true
    command      = length(var.command) == 0 ? null : var.command
    entryPoint   = length(var.entry_point) == 0 ? null : var.entry_point
    environment  = [for name, value in var.environment : { name = name, value = value }]
    secrets      = [for name, from in var.secrets : { name = name, valueFrom = from }]
    portMappings = var.port == null ? [] : [{ containerPort = var.port, hostPort = var.port, protocol = "tcp" }]
    healthCheck = var.health_command == null ? null : {
      command     = var.health_command
      interval    = 15
      timeout     = 5
      retries     = 4
      startPeriod = 120
    }
    stopTimeout            = var.stop_seconds
    readonlyRootFilesystem = var.read_only
    mountPoints            = var.read_only ? [{ sourceVolume = "tmp", containerPath = "/tmp", readOnly = false }] : []
    linuxParameters        = { initProcessEnabled = true }
    logConfiguration       = local.log
  }

  agent = var.metrics == null ? [] : [{
    name      = "metrics"
    image     = var.metrics.image
    essential = false
    environment = concat(
      [{ name = "CW_CONFIG_CONTENT", value = var.metrics.agent }],
      var.metrics.scrape == null ? [] : [{ name = "PROMETHEUS_CONFIG_CONTENT", value = var.metrics.scrape }],
    )
    secrets = var.metrics.scrape_secret == null ? [] : [
      { name = "PROMETHEUS_CONFIG_CONTENT", valueFrom = var.metrics.scrape_secret }
    ]
    logConfiguration = local.log
  }]
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.this["start"].arn
  task_role_arn            = aws_iam_role.this["task"].arn
  container_definitions    = jsonencode(concat([local.container], local.agent))

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }

  dynamic "volume" {
    for_each = var.read_only ? ["tmp"] : []
    content {
      name = volume.value
    }
  }
}
