package org.openlmis.ghost.backfill.execution;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires leases, launching and stopping. */
@Configuration(proxyBeanMethods = false)
public class ExecutionConfiguration {

    @Bean
    StopSignal stopSignal() {
        return new StopSignal();
    }

    @Bean
    ExecutionLeases executionLeases(JdbcClient target, BackfillSettings settings) {
        return new ExecutionLeases(target, settings.lease());
    }

    @Bean
    HeldLeases heldLeases(ExecutionLeases leases, BackfillSettings settings) {
        return new HeldLeases(leases, thisProcess(), settings.renewal());
    }

    @Bean
    Checkpoint checkpoint(JobRepository repository, HeldLeases leases, StopSignal stop) {
        return new Checkpoint(repository, leases, stop);
    }

    @Bean
    RunningCommand runningCommand() {
        return new RunningCommand();
    }

    @Bean
    OrderlyStop orderlyStop(
            StopSignal stop,
            HeldLeases leases,
            RunningCommand command,
            ApplicationEventPublisher events) {
        return new OrderlyStop(stop, leases, command, events);
    }

    @Bean
    AbandonedExecutions abandonedExecutions(JobRepository repository) {
        return new AbandonedExecutions(repository, Clock.system(ZoneId.systemDefault()));
    }

    @Bean
    LeaseTaking leaseTaking(
            ExecutionLeases leases, HeldLeases held, StopSignal stop, Patience patience) {
        return new LeaseTaking(leases, held, stop, patience);
    }

    @Bean
    JobStart jobStart(JobRegistry jobs, JobOperator operator, Ghost ghost) {
        return new JobStart(jobs, operator, ghost.clearing());
    }

    @Bean
    EarlierLaunches earlierLaunches(JdbcClient target, JobRepository repository) {
        return new EarlierLaunches(target, repository);
    }

    @Bean
    EntityLauncher entityLauncher(
            Ghost ghost,
            JobStart start,
            EarlierLaunches earlier,
            AbandonedExecutions abandoned,
            LeaseTaking leases) {
        return new EntityLauncher(ghost.generations(), start, earlier, abandoned, leases);
    }

    @Bean
    ExecutionStop executionStop(JobRepository repository) {
        return new ExecutionStop(repository);
    }

    @Bean
    ExitDescriptions exitDescriptions(JobRepository repository) {
        return new ExitDescriptions(repository);
    }

    @Bean
    Stopping stopping(
            ExecutionStop request,
            AbandonedExecutions abandoned,
            EntityLauncher launcher,
            ExecutionLeases leases,
            StopSignal stop) {
        return new Stopping(request, abandoned, launcher, leases, stop);
    }

    private static String thisProcess() {
        String random = UUID.randomUUID().toString().substring(0, 4);
        return "%d@%s-%s".formatted(ProcessHandle.current().pid(), host(), random);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }
}
