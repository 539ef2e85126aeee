package org.openlmis.ghost.backfill.server.web.words;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.count.RowCount;
import org.openlmis.ghost.backfill.server.execution.ExecutingProcess;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.root.RootPaths;
import org.openlmis.ghost.backfill.server.web.form.ActionForm;
import org.openlmis.ghost.backfill.server.web.form.ActionForms;
import org.openlmis.ghost.verify.DryRun;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How numbers and times are put into words, alike on all pages. Nothing known is a dash.
 * Thread-safe.
 */
public final class Words {

    private static final String NOTHING = "–";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final List<String> BYTES = List.of("B", "kB", "MB", "GB", "TB");
    private static final int THOUSAND = 1000;
    private static final String API = "/api/v1";
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final Clock clock;

    public Words(Clock clock) {
        this.clock = clock;
    }

    public String count(@Nullable Number number) {
        return number == null ? NOTHING : String.format(Locale.ROOT, "%,d", number.longValue());
    }

    /** Such as {@code 1 root} or {@code 1,200 roots}; the plural has an s. */
    public String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Large tables are not counted exactly. */
    public String rows(RowCount.@Nullable OfTable table) {
        return table == null ? NOTHING : (table.exact() ? "" : "about ") + count(table.rows());
    }

    /** Per second; small rates keep a digit, so that a trickle is not called nothing. */
    public String rate(@Nullable Double perSecond) {
        if (perSecond == null) {
            return NOTHING;
        } else if (perSecond > 0 && perSecond < 10) {
            return String.format(Locale.ROOT, "%.1f/s", perSecond);
        }
        return String.format(Locale.ROOT, "%,.0f/s", perSecond);
    }

    /** In the two largest units; seconds below ten with a digit. */
    public String duration(@Nullable Duration duration) {
        if (duration == null) {
            return NOTHING;
        }
        long seconds = duration.toSeconds();
        if (seconds < 1) {
            return Math.max(0, duration.toMillis()) + " ms";
        } else if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        } else if (seconds < MINUTE) {
            return seconds + " s";
        } else if (seconds < HOUR) {
            return seconds / MINUTE + " min " + seconds % MINUTE + " s";
        } else if (seconds < DAY) {
            return seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
        }
        return seconds / DAY + " d " + seconds % DAY / HOUR + " h";
    }

    public String seconds(@Nullable Double seconds) {
        return duration(seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /** In thousands, as disks count. */
    public String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return NOTHING;
        }
        double size = bytes;
        int unit = 0;
        while (size >= THOUSAND && unit < BYTES.size() - 1) {
            size /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, BYTES.get(unit));
    }

    /** How long ago; a time ahead of this clock is now. */
    public String ago(@Nullable Object time) {
        Instant at = at(time);
        if (at == null) {
            return NOTHING;
        }
        Duration age = Duration.between(at, clock.instant());
        return age.compareTo(Duration.ofSeconds(1)) < 0 ? "now" : duration(age) + " ago";
    }

    public String time(@Nullable Object time) {
        Instant at = at(time);
        return at == null ? NOTHING : TIME.format(at);
    }

    /** For the attribute {@code datetime}; null for null. */
    public @Nullable String instant(@Nullable Object time) {
        Instant at = at(time);
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    public Pill pill(EntityStatus entity) {
        return Pill.of(entity);
    }

    public Pill pill(ExecutionView execution) {
        return Pill.of(execution);
    }

    public Pill pill(String status) {
        return Pill.of(status);
    }

    public Pill pill(DryRun.Verdict verdict) {
        return Pill.of(verdict);
    }

    /** The actions of an item of a list, in words. */
    public List<ActionForm> forms(List<Action> actions) {
        return ActionForms.ofPending(actions);
    }

    /** What cannot be done now: by reason, the labels with commas between them. */
    public Map<String, String> refusals(List<ActionForm> forms) {
        return forms.stream()
                .filter(form -> !form.isEnabled())
                .collect(
                        Collectors.groupingBy(
                                form -> Objects.requireNonNullElse(form.reason(), "not now"),
                                LinkedHashMap::new,
                                Collectors.mapping(ActionForm::label, Collectors.joining(", "))));
    }

    /** What may be done with all of a code; null means those of any entity. */
    public List<ActionForm> ofCode(String list, @Nullable String entity, String code) {
        return ActionForms.ofCode(list, entity, code);
    }

    public String process(ExecutingProcess.State state) {
        return switch (state) {
            case RUNNING_HERE -> "runs in this server";
            case RUNNING_ELSEWHERE -> "runs in another process";
            case LEASE_RUN_OUT -> "is gone: its lease ran out";
        };
    }

    /** Such as {@code 51–100 of 120}. */
    public String pageOf(Page<?> page) {
        if (page.items().isEmpty()) {
            return "0 of " + count(page.total());
        }
        long first = (long) page.page() * page.size() + 1;
        return "%s–%s of %s"
                .formatted(
                        count(first), count(first + page.items().size() - 1), count(page.total()));
    }

    /** The same address, at another page. */
    public String pageHref(String here, int page) {
        return UriComponentsBuilder.fromUriString(here)
                .replaceQueryParam("page", page)
                .toUriString();
    }

    /** The page of a root; the parts of its key are path segments, as in the interface. */
    public static String rootHref(String entity, String key) {
        return RootPaths.of(entity, key).substring(API.length());
    }

    /** Spring Batch's times are of the server's zone. */
    private @Nullable Instant at(@Nullable Object time) {
        if (time instanceof LocalDateTime local) {
            return local.atZone(clock.getZone()).toInstant();
        } else if (time instanceof OffsetDateTime offset) {
            return offset.toInstant();
        }
        return (Instant) time;
    }
}
