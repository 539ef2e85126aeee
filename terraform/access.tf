# An internal load balancer with TLS, if operators are to reach the server without Session Manager.
locals {
  access = var.operations_access == null ? {} : { operations = var.operations_access }

  access_blocks = var.operations_access == null ? [] : var.operations_access.cidr_blocks
}

resource "aws_security_group" "access" {
  for_each = local.access

  name_prefix = "${var.name}-access-"
  description = "Load balancer of the operations server"
  vpc_id      = var.vpc_id

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_vpc_security_group_ingress_rule" "access" {
  for_each = toset(local.access_blocks)

  security_group_id = aws_security_group.access["operations"].id
  cidr_ipv4         = each.value
  description       = "Operators"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
}

resource "aws_vpc_security_group_egress_rule" "access" {
  for_each = local.access

  security_group_id            = aws_security_group.access["operations"].id
  referenced_security_group_id = aws_security_group.role["operations"].id
  description                  = "Operations server"
  ip_protocol                  = "tcp"
  from_port                    = local.operations_port
  to_port                      = local.operations_port
}

resource "aws_vpc_security_group_ingress_rule" "operations" {
  for_each = local.access

  security_group_id            = aws_security_group.role["operations"].id
  referenced_security_group_id = aws_security_group.access["operations"].id
  description                  = "Load balancer"
  ip_protocol                  = "tcp"
  from_port                    = local.operations_port
  to_port                      = local.operations_port
}

resource "aws_lb" "operations" {
  for_each = local.access

  name                       = "${var.name}-operations"
  internal                   = true
  load_balancer_type         = "application"
  security_groups            = [aws_security_group.access["operations"].id]
  subnets                    = var.private_subnet_ids
  drop_invalid_header_fields = true
  enable_deletion_protection = var.protected

  # the page's stream of events says something every few seconds
  idle_timeout = 120
}

resource "aws_lb_target_group" "operations" {
  for_each = local.access

  name        = "${var.name}-operations"
  port        = local.operations_port
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  # the old server leaves before the new one comes, so nobody is served meanwhile
  deregistration_delay = 10

  health_check {
    path    = "/actuator/health"
    matcher = "200"
  }
}

resource "aws_lb_listener" "operations" {
  for_each = local.access

  load_balancer_arn = aws_lb.operations["operations"].arn
  port              = 443
  protocol          = "HTTPS"
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = each.value.certificate_arn

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.operations["operations"].arn
  }
}
