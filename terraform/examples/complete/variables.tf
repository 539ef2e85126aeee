variable "region" {
  description = "The AWS region."
  type        = string
}

variable "name" {
  description = "What the names of all resources begin with."
  type        = string
  default     = "ghost"
}

variable "vpc_cidr" {
  description = "The VPC's addresses, a /20 or larger, apart from those of the databases' networks."
  type        = string
  default     = "10.64.0.0/20"
}

variable "timezone" {
  description = "The zone v2's server wrote its times in."
  type        = string
}

variable "databases" {
  description = "v2's primary and replica, and v3's database, as the module takes them."
  type = map(object({
    host        = string
    port        = optional(number, 5432)
    database    = string
    username    = string
    parameters  = optional(string, "sslmode=require")
    cidr_blocks = list(string)
  }))
}

variable "capture" {
  description = "Debezium's user on v2's primary."
  type        = object({ username = string })
}

variable "passwords" {
  description = "As the module takes them; from the environment: TF_VAR_passwords."
  type = object({
    primary        = string
    replica        = string
    target         = string
    capture        = string
    kafka_connect  = string
    kafka_consumer = string
    operator       = string
    metrics        = string
  })
  sensitive = true
  ephemeral = true
}

variable "passwords_version" {
  description = "Raise it to write the passwords again."
  type        = number
  default     = 1
}

variable "images" {
  description = "The images of both applications, built from compose/ and pushed to ECR."
  type = object({
    backfill_jobs      = string
    streaming_consumer = string
  })
}

variable "ecr_repository_arns" {
  description = "The repositories of these images."
  type        = list(string)
}

variable "alarm_emails" {
  description = "Who is told of alarms."
  type        = list(string)
  default     = []
}

variable "kafka" {
  description = "What may have to be chosen of MSK; enforce_acls: whether accounts may do only what scripts/on-aws connect create-acls allowed, false until that was run."
  type = object({
    instance_type = optional(string, "kafka.m7g.large")
    enforce_acls  = optional(bool, false)
  })
  default = {}
}

variable "protected" {
  description = "Whether destroying is held up: secrets and the key can be recovered for 30 days. False for trials."
  type        = bool
  default     = true
}
