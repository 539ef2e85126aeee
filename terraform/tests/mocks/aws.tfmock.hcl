# What the provider would answer, where an attribute's form is checked.
mock_data "aws_region" {
  defaults = { name = "af-south-1" }
}

mock_data "aws_caller_identity" {
  defaults = { account_id = "123456789012" }
}

mock_resource "aws_sns_topic" {
  defaults = { arn = "arn:aws:sns:af-south-1:123456789012:ghost-alarms" }
}

mock_resource "aws_kms_key" {
  defaults = { arn = "arn:aws:kms:af-south-1:123456789012:key/1" }
}

mock_resource "aws_secretsmanager_secret" {
  defaults = { arn = "arn:aws:secretsmanager:af-south-1:123456789012:secret:some" }
}

mock_resource "aws_iam_role" {
  defaults = { arn = "arn:aws:iam::123456789012:role/some" }
}

mock_resource "aws_msk_configuration" {
  defaults = { arn = "arn:aws:kafka:af-south-1:123456789012:configuration/some/1", latest_revision = 1 }
}

mock_resource "aws_msk_cluster" {
  defaults = {
    arn                          = "arn:aws:kafka:af-south-1:123456789012:cluster/ghost/1"
    bootstrap_brokers_sasl_scram = "b-1.example.org:9096,b-2.example.org:9096"
  }
}

mock_resource "aws_ecs_task_definition" {
  defaults = { arn = "arn:aws:ecs:af-south-1:123456789012:task-definition/some:1" }
}

mock_resource "aws_service_discovery_service" {
  defaults = { arn = "arn:aws:servicediscovery:af-south-1:123456789012:service/srv-1" }
}

mock_resource "aws_lb" {
  defaults = { arn = "arn:aws:elasticloadbalancing:af-south-1:123456789012:loadbalancer/app/ghost/1" }
}

mock_resource "aws_lb_target_group" {
  defaults = { arn = "arn:aws:elasticloadbalancing:af-south-1:123456789012:targetgroup/ghost/1" }
}
