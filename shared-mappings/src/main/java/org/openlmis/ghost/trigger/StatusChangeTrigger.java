package org.openlmis.ghost.trigger;

import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Switches off, for the first load of the entity that fills it, the trigger by which v3 refuses
 * equal neighbours among a requisition's status changes: it creates and drops a temporary table per
 * row, which is slower than all the rest of the load (decision D-27).
 *
 * <p>Guarantee: that it is off is recorded in the transaction that switches it off, and whoever
 * finds the record without a live load switches it on again, so a killed load leaves it off for
 * seconds. Then its rule is checked by one query. A trigger that somebody else switched off, or a
 * table this role does not own, is left alone: batches are small enough for the trigger. Every call
 * is a transaction of its own. Thread-safe.
 */
public final class StatusChangeTrigger {

    static final String TABLE = "requisition.status_changes";
    static final String TRIGGER = "check_status_changes";

    private static final Logger LOG = LoggerFactory.getLogger(StatusChangeTrigger.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final int TOLD = 20;

    private static final String WAIT_SHORTLY = "set local lock_timeout = '2s'";
    private static final String RECORD =
            """
            insert into ghost.suspended_trigger (entity)
            select e.name from ghost.entity e
            where e.name = ? and e.filled_generation is null
                and exists (select from pg_trigger t join pg_class c on c.oid = t.tgrelid
                    where t.tgrelid = to_regclass('requisition.status_changes') and t.tgname = 'check_status_changes'
                        and t.tgenabled <> 'D' and pg_has_role(c.relowner, 'usage'))
            on conflict do nothing""";
    private static final String SWITCH_OFF =
            "alter table %s disable trigger %s".formatted(TABLE, TRIGGER);
    private static final String SWITCH_ON =
            "alter table %s enable trigger %s".formatted(TABLE, TRIGGER);
    private static final String FORGET = "delete from ghost.suspended_trigger where entity = ?";
    private static final String FIND_ABANDONED =
            """
            select s.entity from ghost.suspended_trigger s
            where not exists (select from ghost.execution_lease l
                where l.entity = s.entity and l.lease_until >= clock_timestamp())""";
    private static final String FIND_EQUAL_NEIGHBOURS =
            """
            select requisitionid::text from (
                select requisitionid, row_number() over newest as position,
                    row(status, supervisorynodeid) as last,
                    row(lead(status) over newest, lead(supervisorynodeid) over newest) as before
                from requisition.status_changes
                window newest as (partition by requisitionid order by createddate desc)) c
            where position = 1 and last is not distinct from before
            order by 1 limit ?""";

    private final JdbcTemplate target;
    private final TransactionTemplate transaction;
    private final MappingCatalogue catalogue;

    /**
     * @param target the v3 database with schema {@code ghost}
     */
    public StatusChangeTrigger(DataSource target, MappingCatalogue catalogue) {
        this.target = new JdbcTemplate(target);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(target));
        this.catalogue = catalogue;
    }

    /** Switches it off if this entity fills the table and was never filled; whether it did. */
    public boolean suspendForFirstLoad(String entity) {
        if (!fills(entity)) {
            return false;
        }
        boolean isOff = unlessBusy(() -> target.update(RECORD, entity) == 1, SWITCH_OFF);
        if (isOff) {
            LogField.ENTITY.run(
                    entity,
                    () ->
                            LOG.info(
                                    "entity={} switched off trigger {} of {} for its first load",
                                    entity,
                                    TRIGGER,
                                    TABLE));
        }
        return isOff;
    }

    private boolean fills(String entity) {
        return catalogue.entity(entity).targets().stream()
                .anyMatch(table -> table.name().equals(TABLE));
    }

    /** Switches it on if this entity's load switched it off; harmless otherwise. */
    public void resume(String entity) {
        if (unlessBusy(() -> target.update(FORGET, entity) == 1, SWITCH_ON)) {
            LogField.ENTITY.run(entity, () -> tellSwitchedOn(entity));
        }
    }

    /**
     * Switches it on if the load that switched it off is no longer alive; cheap enough for seconds.
     */
    public void resumeIfAbandoned() {
        target.queryForList(FIND_ABANDONED, String.class).forEach(this::resume);
    }

    /**
     * The book and the trigger change together, or, if the table is in use too long, not at all.
     */
    private boolean unlessBusy(BooleanSupplier book, String change) {
        try {
            return Boolean.TRUE.equals(
                    transaction.execute(
                            status -> {
                                target.execute(WAIT_SHORTLY);
                                boolean isMine = book.getAsBoolean();
                                if (isMine) {
                                    target.execute(change);
                                }
                                return isMine;
                            }));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException sql
                    && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                LOG.info("{} is in use, so its trigger stays as it is for now", TABLE);
                return false;
            }
            throw e;
        }
    }

    private void tellSwitchedOn(String entity) {
        LOG.info("entity={} switched trigger {} of {} on again", entity, TRIGGER, TABLE);
        tellEqualNeighbours();
    }

    /** What the trigger would have refused; mappings never demand it, other writers might. */
    private void tellEqualNeighbours() {
        List<String> found = target.queryForList(FIND_EQUAL_NEIGHBOURS, String.class, TOLD);
        if (!found.isEmpty()) {
            LOG.error(
                    "{}: the two newest changes of requisitions {} are equal, which v3 refuses;"
                            + " delete the newer one if v3's users made it, else report a defect",
                    TABLE,
                    found);
        }
    }
}
