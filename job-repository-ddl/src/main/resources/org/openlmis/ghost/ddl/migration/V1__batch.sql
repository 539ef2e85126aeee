-- Job repository of Spring Batch 6.0 (table prefix batch.BATCH_) and task repository of
-- Spring Cloud Task 5.0 (table prefix batch.TASK_). Both libraries fix these names and types;
-- JobRepositoryDdlIT compares them with the scripts inside the two libraries' jars.

create schema batch;

create table batch.batch_job_instance (
    job_instance_id bigint primary key,
    version         bigint,
    job_name        varchar(100) not null,
    job_key         varchar(32)  not null,
    constraint job_inst_un unique (job_name, job_key)
);

create table batch.batch_job_execution (
    job_execution_id bigint primary key,
    version          bigint,
    job_instance_id  bigint    not null
        constraint job_inst_exec_fk references batch.batch_job_instance,
    create_time      timestamp not null,
    start_time       timestamp,
    end_time         timestamp,
    status           varchar(10),
    exit_code        varchar(2500),
    exit_message     varchar(2500),
    last_updated     timestamp
);

create table batch.batch_job_execution_params (
    job_execution_id bigint       not null
        constraint job_exec_params_fk references batch.batch_job_execution,
    parameter_name   varchar(100) not null,
    parameter_type   varchar(100) not null,
    parameter_value  varchar(2500),
    identifying      char(1)      not null
);

create table batch.batch_job_execution_context (
    job_execution_id   bigint primary key
        constraint job_exec_ctx_fk references batch.batch_job_execution,
    short_context      varchar(2500) not null,
    serialized_context text
);

create table batch.batch_step_execution (
    step_execution_id  bigint primary key,
    version            bigint       not null,
    step_name          varchar(100) not null,
    job_execution_id   bigint       not null
        constraint job_exec_step_fk references batch.batch_job_execution,
    create_time        timestamp    not null,
    start_time         timestamp,
    end_time           timestamp,
    status             varchar(10),
    commit_count       bigint,
    read_count         bigint,
    filter_count       bigint,
    write_count        bigint,
    read_skip_count    bigint,
    write_skip_count   bigint,
    process_skip_count bigint,
    rollback_count     bigint,
    exit_code          varchar(2500),
    exit_message       varchar(2500),
    last_updated       timestamp
);

create table batch.batch_step_execution_context (
    step_execution_id  bigint primary key
        constraint step_exec_ctx_fk references batch.batch_step_execution,
    short_context      varchar(2500) not null,
    serialized_context text
);

create sequence batch.batch_job_instance_seq;
create sequence batch.batch_job_execution_seq;
create sequence batch.batch_step_execution_seq;

create table batch.task_execution (
    task_execution_id     bigint primary key,
    start_time            timestamp,
    end_time              timestamp,
    task_name             varchar(100),
    exit_code             integer,
    exit_message          varchar(2500),
    error_message         varchar(2500),
    last_updated          timestamp,
    external_execution_id varchar(255),
    parent_execution_id   bigint
);

create table batch.task_execution_params (
    task_execution_id bigint not null
        constraint task_exec_params_fk references batch.task_execution,
    task_param        varchar(2500)
);

create table batch.task_task_batch (
    task_execution_id bigint not null
        constraint task_exec_batch_fk references batch.task_execution,
    job_execution_id  bigint not null
);

create table batch.task_lock (
    lock_key     char(36)     not null,
    region       varchar(100) not null,
    client_id    char(36),
    created_date timestamp    not null,
    constraint lock_pk primary key (lock_key, region)
);

create sequence batch.task_seq;
