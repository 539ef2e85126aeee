package org.openlmis.ghost.entity.user;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 user becomes a v3 user and, with the same id, an account of v3's login service. The one
 * called {@code admin} is the user v3 is installed with, whose rows stay as they are (decision
 * D-9). Passwords cannot be carried over, so that column belongs to v3: users reset theirs.
 */
public final class UserMapping implements EntityMapping<UserMapping.User> {

    private static final String USERS = "referencedata.users";
    private static final String ACCOUNTS = "auth.auth_users";
    private static final Pattern EDITABLE = Pattern.compile("\\w+");

    /** The columns read of v2 {@code users}. */
    public record User(
            @V2Key int id,
            String username,
            String firstName,
            String lastName,
            @Nullable String employeeId,
            @Nullable Boolean restrictLogin,
            @Nullable String jobTitle,
            @Nullable String primaryNotificationMethod,
            @Nullable String officePhone,
            @Nullable String cellPhone,
            @Nullable Integer supervisorId,
            @Nullable Integer facilityId,
            @Nullable Boolean verified,
            @Nullable Boolean active,
            @Nullable Boolean isMobileUser) {

        private boolean isBootstrap() {
            return UserMapping.isBootstrap(username);
        }

        private boolean isNew() {
            return !isBootstrap();
        }

        private boolean isEnabled() {
            return isTrue(active) && isTrue(verified) && !isTrue(restrictLogin);
        }

        private static boolean isTrue(@Nullable Boolean flag) {
            return Boolean.TRUE.equals(flag);
        }
    }

    /** What a user must know of its supervisor. */
    public record Supervisor(@V2Key int id, String username) {}

    @Override
    public void define(Definition<User> user) {
        user.from("users");
        var supervisor =
                user.lookup("users", Supervisor.class).on(User::supervisorId, Supervisor::id);

        user.quarantineIfTaken(
                USERS, "username", Match.IGNORE_CASE, User::username, Bootstrap.USER_ADMIN);
        user.quarantineIfTaken(
                ACCOUNTS, "username", Match.IGNORE_CASE, User::username, Bootstrap.USER_ADMIN);
        user.remarkWhen(
                "USERNAME_NOT_EDITABLE",
                "username",
                User::username,
                "kept, but v3's screens refuse to save a user whose name has other characters than letters, digits and underscores",
                it -> !EDITABLE.matcher(Text.trim(it.root().username())).matches());

        user.into(USERS).when(User::isBootstrap).existing().always("id", Bootstrap.USER_ADMIN);

        user.into(USERS)
                .when(User::isNew)
                .identity("id", "users", User::id)
                .set("username", User::username)
                .set("firstname", User::firstName)
                .set("lastname", User::lastName)
                .set("jobtitle", User::jobTitle)
                .refOrNull("homefacilityid", "facilities", User::facilityId)
                .set("active", User::active, false)
                .compute("extradata", (it, row) -> extraData(row, it, supervisor));

        user.into(ACCOUNTS)
                .when(User::isNew)
                .identity("id", "users", User::id)
                .set("username", User::username)
                .set("enabled", User::isEnabled)
                .always("lockedout", false);

        user.leaveBehind("v3 hashes otherwise; it is never read, every user resets it", "password");
        user.leaveBehind("kept by v3's notification service, which is not written", "email");
        user.leaveBehind("audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static Map<String, Object> extraData(
            User user, Aggregate<User> aggregate, Lookup<User, Supervisor> supervisor) {
        return Json.v2(user.id())
                .with("employeeId", user.employeeId())
                .with("officePhone", user.officePhone())
                .with("cellPhone", user.cellPhone())
                .with("primaryNotificationMethod", user.primaryNotificationMethod())
                .with("supervisor", supervisorId(user, aggregate.one(supervisor)))
                .with("mobileUser", user.isMobileUser())
                .toExtraData();
    }

    private static @Nullable UUID supervisorId(User user, @Nullable Supervisor supervisor) {
        Integer id = user.supervisorId();
        if (supervisor != null && isBootstrap(supervisor.username())) {
            return Bootstrap.USER_ADMIN;
        }
        return id == null ? null : V3Id.of("users", id);
    }

    private static boolean isBootstrap(String username) {
        return Text.trim(username).toLowerCase(Locale.ROOT).equals("admin");
    }
}
