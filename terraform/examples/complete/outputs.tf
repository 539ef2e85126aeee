output "migration" {
  description = "Everything the module tells."
  value       = module.migration
}

output "security_group_ids" {
  description = "Who connects to the databases."
  value       = module.migration.security_group_ids
}

output "vpc_id" {
  description = "To attach to the databases' network."
  value       = aws_vpc.this.id
}

output "private_route_table_id" {
  description = "Where routes to the databases' networks go."
  value       = aws_route_table.private.id
}
