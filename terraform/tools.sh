# shellcheck shell=bash
# Runs in a task of tools.tf, whose environment holds the scripts of compose/; the first argument says which.
readonly HOURS=8 # a forgotten task ends by itself

account() {
  umask 077
  printf '%s\n' security.protocol=SASL_SSL sasl.mechanism=SCRAM-SHA-512 \
    "sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \
username=\"connect\" password=\"$GHOST_KAFKA_PASSWORD\";" >"$1"
}

case ${1:?say what to do} in
  register)
    printf '%s' "$CONNECTOR" >/tmp/connector.json
    exec bash -c "$REGISTER" register "$CONNECT_URL" /tmp/connector.json
    ;;
  forget)
    exec bash -c "$FORGET" forget "$CONNECT_URL"
    ;;
  create-acls)
    account /tmp/account.properties
    PATH=$PATH:/kafka/bin exec bash -c "$CREATE_ACLS" create-acls "$BOOTSTRAP_SERVERS" /tmp/account.properties
    ;;
  wait)
    exec sleep "${HOURS}h"
    ;;
  *)
    echo "unknown: $1; say register, forget, create-acls or wait" >&2
    exit 2
    ;;
esac
