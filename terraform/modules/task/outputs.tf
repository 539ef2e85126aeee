output "arn" {
  description = "The task definition's newest revision."
  value       = aws_ecs_task_definition.this.arn
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
