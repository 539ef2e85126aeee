locals {
  assumed_by_tasks = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })

  # What ECS does before the container starts: open its log, read its secrets, pull its image.
  start_rights = [for right in [
    {
      sid       = "WriteItsLog"
      actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      resources = ["${aws_cloudwatch_log_group.this.arn}:*"]
      needed    = true
    },
    {
      sid       = "ReadItsSecrets"
      actions   = ["secretsmanager:GetSecretValue"]
      resources = var.secret_arns
      needed    = length(var.secret_arns) > 0
    },
    {
      sid       = "DecryptItsSecrets"
      actions   = ["kms:Decrypt"]
      resources = [var.kms_key_arn]
      needed    = length(var.secret_arns) > 0
    },
    {
      sid       = "PullItsImage"
      actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      resources = var.ecr_repository_arns
      needed    = length(var.ecr_repository_arns) > 0
    },
    {
      sid       = "LogInToEcr"
      actions   = ["ecr:GetAuthorizationToken"]
      resources = ["*"] # AWS knows no other
      needed    = length(var.ecr_repository_arns) > 0
    },
  ] : right if right.needed]

  # What runs in the task: sessions of operators, and meters to CloudWatch. The applications call nothing of AWS.
  task_rights = [for right in [
    {
      sid = "Sessions"
      actions = [
        "ssmmessages:CreateControlChannel",
        "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel",
        "ssmmessages:OpenDataChannel",
      ]
      resources = ["*"] # AWS knows no other
      needed    = var.sessions
    },
    {
      sid       = "WriteMeters"
      actions   = ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      resources = [for metrics in [var.metrics] : "${metrics.log_group_arn}:*" if metrics != null]
      needed    = var.metrics != null
    },
  ] : right if right.needed]

  rights = { start = local.start_rights, task = local.task_rights }

  policies = {
    for role, rights in local.rights : role => jsonencode({
      Version = "2012-10-17"
      Statement = [for right in rights : {
        Sid      = right.sid
        Effect   = "Allow"
        Action   = right.actions
        Resource = right.resources
      }]
    })
  }
}

resource "aws_iam_role" "this" {
  for_each = local.policies

  name               = "${var.name}-${each.key}"
  assume_role_policy = local.assumed_by_tasks
}

resource "aws_iam_role_policy" "this" {
  # IAM takes no policy without a statement: most tasks may do nothing
  for_each = toset([for role, rights in local.rights : role if length(rights) > 0])

  name   = each.key
  role   = aws_iam_role.this[each.key].id
  policy = local.policies[each.key]
}
