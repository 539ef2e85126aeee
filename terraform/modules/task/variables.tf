variable "name" {
  description = "The task definition's family."
  type        = string
}

variable "image" {
  description = "What it runs."
  type        = string
}

variable "command" {
  description = "Arguments of the image's entry point; empty for its own."
  type        = list(string)
  default     = []
}

variable "entry_point" {
  description = "Instead of the image's entry point; empty for its own."
  type        = list(string)
  default     = []
}

variable "cpu" {
  description = "CPU units; Fargate knows certain pairs of CPU and memory."
  type        = number
}

variable "memory" {
  description = "MiB."
  type        = number
}

variable "environment" {
  description = "Settings that are no secrets."
  type        = map(string)
  default     = {}
}

variable "secrets" {
  description = "Settings taken from Secrets Manager: variable name to ARN and JSON key, as ECS writes it."
  type        = map(string)
  default     = {}
}

variable "secret_arns" {
  description = "The secrets it may read, and no others."
  type        = list(string)
  default     = []
}

variable "kms_key_arn" {
  description = "The key secrets are encrypted with."
  type        = string
}

variable "ecr_repository_arns" {
  description = "The repositories it may pull from."
  type        = list(string)
  default     = []
}

variable "port" {
  description = "The port others reach; null if there is none."
  type        = number
  default     = null
}

variable "health_command" {
  description = "What tells that the container is well; null if its end is the only sign."
  type        = list(string)
  default     = null
}

variable "stop_seconds" {
  description = "How long a transaction in progress may take when told to end."
  type        = number
  default     = 60
}

variable "sessions" {
  description = "Whether Session Manager may open sessions into it, as aws ecs run-task --enable-execute-command asks; not together with read_only."
  type        = bool
  default     = false
}

variable "read_only" {
  description = "Whether its file system is read-only but for /tmp."
  type        = bool
  default     = true
}

variable "log_retention_days" {
  description = "How long its log is kept."
  type        = number
}

variable "metrics" {
  description = "How an agent beside it takes its meters to CloudWatch: the agent's configuration, and Prometheus' scrape configuration as text or as the ARN of a secret; null for no agent."
  type = object({
    image         = string
    agent         = string
    scrape        = optional(string)
    scrape_secret = optional(string)
    log_group_arn = string
  })
  default = null
}
