# A VPC of its own, and the migration in it. v2's and v3's databases are elsewhere: docs/deploy-aws.md attaches this
# VPC to their network after the apply. What is not a variable here (sizes, decisions) is written into this file.
terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.88"
    }
  }

  # terraform init -backend-config=backend.hcl
  backend "s3" {}
}

provider "aws" {
  region = var.region

  default_tags {
    tags = { project = var.name }
  }
}

module "migration" {
  source = "../.."

  name               = var.name
  vpc_id             = aws_vpc.this.id
  private_subnet_ids = [for subnet in aws_subnet.private : subnet.id]
  timezone           = var.timezone

  databases         = var.databases
  capture           = var.capture
  passwords         = var.passwords
  passwords_version = var.passwords_version

  images              = var.images
  ecr_repository_arns = var.ecr_repository_arns

  kafka     = var.kafka
  alarms    = { actions = [aws_sns_topic.alarms.arn] }
  protected = var.protected
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = aws_kms_key.alarms.arn
}

# CloudWatch may not use the key AWS manages for SNS.
resource "aws_kms_key" "alarms" {
  description         = "${var.name}: alarms"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Action    = "kms:*"
        Resource  = "*"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
      },
      {
        Sid       = "Alarms"
        Effect    = "Allow"
        Action    = ["kms:Decrypt", "kms:GenerateDataKey*"]
        Resource  = "*"
        Principal = { Service = "cloudwatch.amazonaws.com" }
      },
    ]
  })
}

data "aws_caller_identity" "current" {}

resource "aws_sns_topic_subscription" "alarms" {
  for_each = toset(var.alarm_emails)

  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.value
}
