package org.openlmis.ghost.schema.ddl;

import java.util.List;

/**
 * The two constraint triggers of v3, written from what the facts say about them. The one on status
 * changes creates a temporary table for each row as the original does, because that cost (time, and
 * locks held until commit) limits how many rows a transaction can write.
 */
final class V3Triggers {

    private static final String CREATE_CHECK_FTAP_ORDERABLE =
            """
            create function referencedata.check_ftap_orderable() returns trigger
            language plpgsql as $$
            begin
                if not exists (
                    select from referencedata.orderables where id = new.orderableid
                ) then
                    raise foreign_key_violation using
                        message = format('orderable %s does not exist in any version', new.orderableid),
                        constraint = 'check_ftap_orderable';
                end if;
                return null;
            end
            $$\
            """;

    private static final String CHECK_APPROVED_PRODUCTS =
            """
            create constraint trigger check_ftap_orderable
            after insert or update on referencedata.facility_type_approved_products
            deferrable initially deferred
            for each row execute function referencedata.check_ftap_orderable()\
            """;

    private static final String CREATE_CHECK_STATUS_CHANGES =
            """
            create function requisition.check_status_changes() returns trigger
            language plpgsql as $$
            begin
                create temporary table newest_status_changes as
                select status, supervisorynodeid
                from requisition.status_changes
                where requisitionid = new.requisitionid
                order by createddate desc
                limit 2;
                if (
                    select count(*) = 2 and count(distinct (status, supervisorynodeid)) = 1
                    from newest_status_changes
                ) then
                    raise unique_violation using
                        message = format(
                            'requisition %s: its newest status change repeats the one before',
                            new.requisitionid),
                        constraint = 'check_status_changes';
                end if;
                drop table newest_status_changes;
                return null;
            end
            $$\
            """;

    private static final String CHECK_STATUS_CHANGES =
            """
            create constraint trigger check_status_changes
            after insert on requisition.status_changes
            deferrable initially deferred
            for each row execute function requisition.check_status_changes()\
            """;

    static final List<String> CREATE_TRIGGERS =
            List.of(
                    CREATE_CHECK_FTAP_ORDERABLE,
                    CHECK_APPROVED_PRODUCTS,
                    CREATE_CHECK_STATUS_CHANGES,
                    CHECK_STATUS_CHANGES);

    private V3Triggers() {}
}
