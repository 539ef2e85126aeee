output "arn" {
  description = "The task definition's newest revision."
  value       = aws_ecs_task_definition.this.arn

  # a task is started with its rights
  depends_on = [aws_iam_role_policy.this]
}

output "family" {
  description = "The task definition's family, for run-task."
  value       = aws_ecs_task_definition.this.family
}

output "log_group" {
  description = "Where its log is."
  value       = aws_cloudwatch_log_group.this.name
}

output "policies" {
  description = "What ECS may do to start it, and what it may do itself, as JSON."
  value       = local.policies
}

output "containers" {
  description = "Its container definitions, as JSON."
  value       = aws_ecs_task_definition.this.container_definitions
}
