terraform {
  # Passwords are write-only arguments: they reach Secrets Manager, never the state.
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.88"
    }
  }
}
