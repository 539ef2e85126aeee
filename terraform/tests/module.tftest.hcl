# Plans of the module with a provider that is not there: what it would build, and what it refuses.
mock_provider "aws" {
  source = "./tests/mocks"
}

override_resource {
  target = aws_secretsmanager_secret.application["connect"]
  values = { arn = "arn:aws:secretsmanager:af-south-1:123456789012:secret:connect" }
}

override_resource {
  target = aws_secretsmanager_secret.application["consumer"]
  values = { arn = "arn:aws:secretsmanager:af-south-1:123456789012:secret:consumer" }
}

override_resource {
  target = aws_secretsmanager_secret.application["operations"]
  values = { arn = "arn:aws:secretsmanager:af-south-1:123456789012:secret:operations" }
}

override_resource {
  target = aws_secretsmanager_secret.application["metrics"]
  values = { arn = "arn:aws:secretsmanager:af-south-1:123456789012:secret:metrics" }
}

variables {
  vpc_id             = "vpc-0a1b2c3d"
  private_subnet_ids = ["subnet-1", "subnet-2", "subnet-3"]
  timezone           = "Africa/Lusaka"

  databases = {
    primary = { host = "p.example.org", database = "open_lmis", username = "barrier", cidr_blocks = ["10.1.2.0/24"] }
    replica = { host = "r.example.org", database = "open_lmis", username = "reader", cidr_blocks = ["10.1.3.0/24"] }
    target  = { host = "t.example.org", database = "open_lmis", username = "writer", cidr_blocks = ["10.2.2.0/24"] }
  }

  capture = { username = "capture" }

  passwords = {
    primary        = "secret-of-primary"
    replica        = "secret-of-replica"
    target         = "secret-of-target"
    capture        = "secret-of-capture"
    kafka_connect  = "secret-of-kafka-connect"
    kafka_consumer = "secret-of-kafka-consumer"
    operator       = "secret-of-operator"
    metrics        = "secret-of-metrics"
  }

  images = {
    backfill_jobs      = "123456789012.dkr.ecr.af-south-1.amazonaws.com/backfill-jobs:1"
    streaming_consumer = "123456789012.dkr.ecr.af-south-1.amazonaws.com/streaming-consumer:1"
  }

  ecr_repository_arns = ["arn:aws:ecr:af-south-1:123456789012:repository/backfill-jobs"]
}

run "keeps_kafka_private_encrypted_and_durable" {
  command = plan

  assert {
    condition     = aws_msk_cluster.this.number_of_broker_nodes == 3
    error_message = "one broker per zone"
  }

  assert {
    condition = alltrue([for line in [
      "auto.create.topics.enable=false", "default.replication.factor=3", "min.insync.replicas=2",
      "unclean.leader.election.enable=false",
    ] : strcontains(aws_msk_configuration.this.server_properties, line)])
    error_message = "topics are created explicitly, kept three times, written twice at least"
  }

  assert {
    condition     = aws_msk_cluster.this.client_authentication[0].unauthenticated == false
    error_message = "nobody without an account"
  }

  assert {
    condition     = aws_msk_cluster.this.encryption_info[0].encryption_in_transit[0].client_broker == "TLS"
    error_message = "only TLS"
  }

  assert {
    condition     = aws_msk_cluster.this.broker_node_group_info[0].connectivity_info[0].public_access[0].type == "DISABLED"
    error_message = "not from the internet"
  }
}

run "lets_in_only_who_needs_it" {
  command = plan

  assert {
    condition     = toset([for rule in aws_vpc_security_group_egress_rule.database : rule.cidr_ipv4 if startswith(rule.description, "connect ")]) == toset(["10.1.2.0/24"])
    error_message = "Debezium reaches v2's primary and no other database"
  }

  assert {
    condition     = alltrue([for rule in aws_vpc_security_group_ingress_rule.kafka : rule.from_port == 9096 && rule.cidr_ipv4 == null])
    error_message = "brokers are reached by security groups, not by addresses"
  }

  assert {
    condition     = length(aws_lb.operations) == 0 && length(aws_vpc_security_group_ingress_rule.access) == 0
    error_message = "nothing listens for operators unless they ask for it"
  }
}

run "shows_no_secret_in_a_task_definition" {
  # applied, since ARNs are known only then
  command = apply

  assert {
    condition = !anytrue([
      for containers in [
        module.operations.containers, module.consumer.containers, module.connect.containers,
        module.tools.containers, module.backfill.containers,
      ] : strcontains(containers, "secret-of-")
    ])
    error_message = "passwords come from Secrets Manager only"
  }

  assert {
    condition = toset([
      for secret in jsondecode(module.consumer.containers)[0].secrets : secret.name
      ]) == toset([
      "GHOST_SOURCE_PRIMARY_PASSWORD", "GHOST_SOURCE_REPLICA_PASSWORD", "GHOST_TARGET_PASSWORD",
      "GHOST_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
    ])
    error_message = "the consumer's secrets"
  }

  assert {
    condition     = jsondecode(one([for one in jsondecode(module.tools.containers)[0].environment : one.value if one.name == "CONNECTOR"]))["database.password"] == "$${env:GHOST_CAPTURE_PASSWORD}"
    error_message = "the connector names its password's place, not the password"
  }

  assert {
    condition     = strcontains(local.connector["table.include.list"], "public\\.requisitions") && local.connector["database.hostname"] == "p.example.org"
    error_message = "the connector reads v2's primary, as compose's does"
  }

  assert {
    condition = alltrue(flatten([
      for policies in [module.operations.policies, module.consumer.policies, module.connect.policies, module.backfill.policies] : [
        for policy in values(policies) : [
          for statement in jsondecode(policy).Statement :
          !contains(statement.Resource, "*") || contains(["LogInToEcr", "Sessions"], statement.Sid)
        ]
      ]
    ]))
    error_message = "rights name what they are for"
  }

  assert {
    condition = alltrue([
      for name in ["consumer", "operations", "metrics"] :
      !strcontains(module.connect.policies["start"], aws_secretsmanager_secret.application[name].arn)
    ])
    error_message = "Connect reads no application's secrets"
  }
}

run "gives_both_applications_the_same_decisions" {
  command = apply

  variables {
    mapping = { "stock-levels" = "per-period" }
  }

  assert {
    condition = alltrue([for containers in [module.operations.containers, module.consumer.containers, module.backfill.containers] :
      contains(jsondecode(containers)[0].environment, { name = "GHOST_MAPPING_STOCKLEVELS", value = "per-period" })
    ])
    error_message = "a mapping decision is the same everywhere"
  }
}

run "opens_the_operations_server_to_operators_who_ask" {
  command = plan

  variables {
    operations_access = {
      certificate_arn = "arn:aws:acm:af-south-1:123456789012:certificate/1"
      cidr_blocks     = ["10.9.0.0/16"]
    }
  }

  assert {
    condition     = aws_lb.operations["operations"].internal
    error_message = "inside the network only"
  }

  assert {
    condition     = aws_lb_listener.operations["operations"].protocol == "HTTPS"
    error_message = "with TLS only"
  }
}

run "watches_slot_replica_consumer_and_dead_letters" {
  command = plan

  assert {
    condition = alltrue([for name in ["settled-age", "replica-lag", "slot-lost", "dead-letters", "entity-halted"] :
    contains(keys(aws_cloudwatch_metric_alarm.this), name)])
    error_message = "each has an alarm"
  }

  assert {
    condition     = toset(keys(aws_cloudwatch_metric_alarm.slot)) == toset(["50", "80"])
    error_message = "at half and at four fifths of what the slot may keep"
  }

  assert {
    condition = alltrue([for alarm in aws_cloudwatch_metric_alarm.this :
    contains(keys(local.meters[alarm.dimensions["service"]]), alarm.metric_name)])
    error_message = "every alarm's metric is sent to CloudWatch"
  }
}

run "makes_four_brokers_of_two_zones" {
  command = plan

  variables {
    private_subnet_ids = ["subnet-1", "subnet-2"]
    kafka              = { brokers_per_zone = 2 }
  }

  assert {
    condition     = aws_msk_cluster.this.number_of_broker_nodes == 4
    error_message = "two in each zone"
  }
}

run "describes_security_groups_in_letters_that_aws_takes" {
  command = plan

  variables {
    operations_access = {
      certificate_arn = "arn:aws:acm:af-south-1:123456789012:certificate/1"
      cidr_blocks     = ["10.9.0.0/16"]
    }
  }

  assert {
    condition = alltrue([for one in concat(
      [for group in aws_security_group.role : group.description],
      [for group in aws_security_group.access : group.description],
      [aws_security_group.kafka.description],
      [for rule in aws_vpc_security_group_ingress_rule.kafka : rule.description],
      [for rule in aws_vpc_security_group_egress_rule.kafka : rule.description],
      [for rule in aws_vpc_security_group_egress_rule.database : rule.description],
      [for rule in aws_vpc_security_group_egress_rule.https : rule.description],
      [for rule in aws_vpc_security_group_ingress_rule.served : rule.description],
      [for rule in aws_vpc_security_group_egress_rule.served : rule.description],
      [for rule in aws_vpc_security_group_ingress_rule.access : rule.description],
      [for rule in aws_vpc_security_group_egress_rule.access : rule.description],
      [for rule in aws_vpc_security_group_ingress_rule.operations : rule.description],
    ) : can(regex("^[a-zA-Z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]{1,255}$", one))])
    error_message = "AWS refuses others, such as an apostrophe, when they are applied"
  }
}

run "compose" {
  module {
    source = "./tests/compose"
  }
}

run "tells_connect_what_compose_tells_it" {
  command = apply

  assert {
    condition = toset([for name in keys(run.compose.connect.environment) :
      name if !startswith(name, "V2_") && !startswith(name, "CONNECT_CONFIG_PROVIDERS_DIR_")
      ]) == toset([for one in jsondecode(module.connect.containers)[0].environment :
      one.name if !contains(["REST_HOST_NAME", "ADVERTISED_HOST_NAME"], one.name)
    ])
    error_message = "Connect has the settings of compose.yaml, but for what says where things are"
  }

  assert {
    condition = alltrue([for one in jsondecode(module.connect.containers)[0].environment :
      one.value == tostring(run.compose.connect.environment[one.name])
      if contains(["GROUP_ID", "CONFIG_STORAGE_TOPIC", "OFFSET_STORAGE_TOPIC", "STATUS_STORAGE_TOPIC", "OFFSET_FLUSH_INTERVAL_MS"], one.name)
    ])
    error_message = "create-acls allows these names"
  }

  assert {
    condition     = var.images.connect == run.compose.connect.image
    error_message = "the version that is tested"
  }

  assert {
    condition = alltrue([for one in jsondecode(module.connect.containers)[0].secrets :
    !startswith(one.name, "CONNECT_")])
    error_message = "the start script writes variables of that name to the log"
  }

  assert {
    condition     = !can(regex("[$][{](dir:|env:V2_)", jsonencode(local.connector)))
    error_message = "nothing is left of how compose tells where v2 is"
  }
}

run "opens_no_session_into_an_application" {
  command = apply

  assert {
    condition = alltrue([for policies in [
      module.operations.policies, module.consumer.policies, module.connect.policies, module.backfill.policies,
    ] : !strcontains(policies["task"], "ssmmessages")])
    error_message = "sessions are for the tools"
  }

  assert {
    condition = (strcontains(module.tools.policies["task"], "ssmmessages:CreateControlChannel")
    && !jsondecode(module.tools.containers)[0].readonlyRootFilesystem)
    error_message = "Session Manager's agent writes into the container"
  }

  assert {
    condition = alltrue([for containers in [module.operations.containers, module.consumer.containers, module.backfill.containers] :
    jsondecode(containers)[0].readonlyRootFilesystem])
    error_message = "applications write nowhere but into /tmp"
  }

  assert {
    condition     = output.deployment.places["target"] == "t.example.org:5432" && output.deployment.places["page"] == "operations.ghost.internal:8080"
    error_message = "what is reached through the tools"
  }
}

run "alarms_where_prometheus_alerts" {
  command = plan

  assert {
    condition     = toset(concat([for one in local.alarms : one.alert], ["SlotHalfFull", "SlotNearlyFull", "QuarantineGrowing", "LoadStandsStill"])) == toset(keys(run.compose.alerts))
    error_message = "each alert of rules.yaml is an alarm here, but for two"
  }

  assert {
    condition = alltrue([for one in local.alarms :
      strcontains(run.compose.alerts[one.alert].expr, try("${one.metric} > ${one.above}", "${one.metric} < ${one.below}"))
      if contains(["NoHeartbeat", "WatchStale", "SlotLossForecast", "ReplicaLag", "Drift"], one.alert)
    ]) && strcontains(run.compose.alerts["LagAboveTarget"].expr, "> ${local.alarms["settled-age"].above}")
    error_message = "at the same threshold"
  }

  assert {
    condition = alltrue([for one in local.alarms :
      one.minutes == max(1, tonumber(trimsuffix(try(run.compose.alerts[one.alert].for, "0m"), "m")))
    ])
    error_message = "after the same time"
  }

  assert {
    condition = alltrue([for one in [
      { meter = "ghost_preflight_findings", matcher = "^operations;error$" },
      { meter = "ghost_entity_state", matcher = "^operations;FILLED$" },
      { meter = "ghost_slot_limit_bytes", matcher = "^operations$" },
      ] : anytrue([
        for declared in jsondecode(local.metrics_agent["operations"]).logs.metrics_collected.prometheus.emf_processor.metric_declaration :
        declared.metric_selectors == ["^${one.meter}$"] && declared.label_matcher == one.matcher
    ])])
    error_message = "only series that an alarm is about are sent"
  }
}
