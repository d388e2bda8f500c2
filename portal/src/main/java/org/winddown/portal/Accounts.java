package org.winddown.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.winddown.portal.store.AccountRow;
import org.winddown.portal.store.AccountTable;

/**
 * The accounts of the portal. Names are compared without regard to case. A change of an account ends its sessions:
 * whoever is signed in has to sign in again.
 */
public final class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");
    private static final int MIN_CHARACTERS = 12;
    /** The hash reads no further than this. */
    private static final int MAX_BYTES = 72;

    private final AccountTable table;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final String hashOfNobody;

    public Accounts(DataSource dataSource, Clock clock) {
        this(dataSource, clock, PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    Accounts(DataSource dataSource, Clock clock, PasswordEncoder encoder) {
        this.table = new AccountTable(dataSource);
        this.clock = clock;
        this.encoder = encoder;
        this.hashOfNobody = hash("the password of nobody");
    }

    /**
     * Creates an account that may sign in at once.
     *
     * @param units codes of units for an asset manager, at least one; none for any other role. Whether such units exist
     *     is the caller's to check
     * @throws AccountException when the name is taken or not a name, the password too short or too long, or the units
     *     do not fit the role
     */
    public Account create(String name, String password, Role role, Set<String> units) {
        String normal = normal(name);
        if (!NAME.matcher(normal).matches()) {
            throw new AccountException("The name \"" + printable(name)
                    + "\" is not possible. Use up to 64 letters a-z, digits and . _ @ -, beginning with a letter or a"
                    + " digit.");
        }
        checkPassword(normal, password);
        checkUnits(normal, role, units);
        AccountRow row = new AccountRow(
                normal, hash(password), role.name(), true, 1, clock.instant().truncatedTo(ChronoUnit.MICROS), units);
        if (!table.insert(row)) {
            throw new AccountException(
                    "There is an account \"" + normal + "\" already. Choose another name, or set its password.");
        }
        return account(row);
    }

    /**
     * Sets the password of an account.
     *
     * @throws AccountException when there is no such account, or the password is too short or too long
     */
    public void setPassword(String name, String password) {
        checkPassword(normal(name), password);
        found(name, table.setPasswordHash(normal(name), hash(password)));
    }

    /**
     * Ties an asset manager to these units and no others.
     *
     * @throws AccountException when there is no such account, or the units do not fit its role
     */
    public void setUnits(String name, Set<String> units) {
        Role role = find(name).orElseThrow(() -> missing(name)).role();
        checkUnits(normal(name), role, units);
        found(name, table.setUnits(normal(name), units));
    }

    /**
     * Lets an account sign in no more, and ends its sessions.
     *
     * @throws AccountException when there is no such account
     */
    public void disable(String name) {
        found(name, table.setEnabled(normal(name), false));
    }

    /**
     * Lets a disabled account sign in again.
     *
     * @throws AccountException when there is no such account
     */
    public void enable(String name) {
        found(name, table.setEnabled(normal(name), true));
    }

    /** All accounts, ordered by name; disabled ones too. */
    public List<Account> list() {
        return table.all().stream().map(Accounts::account).toList();
    }

    /** Whether there is no account, so that nobody can sign in. */
    public boolean isEmpty() {
        return table.isEmpty();
    }

    /** The account of that name, disabled or not. */
    public Optional<Account> find(String name) {
        return table.find(normal(name)).map(Accounts::account);
    }

    /**
     * The account that this name and password open; empty when there is none, it is disabled or the password is not its
     * own. All three take the same time: one password is hashed in each.
     */
    public Optional<Account> open(String name, String password) {
        Optional<AccountRow> row = table.find(normal(name)).filter(AccountRow::enabled);
        boolean opens =
                encoder.matches(password, row.map(AccountRow::passwordHash).orElse(hashOfNobody));
        return opens ? row.map(Accounts::account) : Optional.empty();
    }

    private static void checkPassword(String name, String password) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            throw new AccountException("The password for \"" + printable(name) + "\" is too short. Use at least "
                    + MIN_CHARACTERS + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new AccountException("The password for \"" + printable(name) + "\" is too long. Use at most "
                    + MAX_BYTES + " bytes in UTF-8; beyond that it would not count.");
        }
    }

    private static void checkUnits(String name, Role role, Set<String> units) {
        if (units.stream().anyMatch(String::isBlank)) {
            throw new AccountException("A unit for \"" + name + "\" has no code. Name units by their codes.");
        }
        if (role.seesAllUnits() && !units.isEmpty()) {
            throw new AccountException(
                    "\"" + name + "\" is to be " + role.title().toLowerCase(Locale.ROOT)
                            + ", who sees all units. Name units for an asset manager only.");
        }
        if (!role.seesAllUnits() && units.isEmpty()) {
            throw new AccountException(
                    "\"" + name + "\" is to be " + role.title().toLowerCase(Locale.ROOT)
                            + ", who sees only units that are named. Name at least one.");
        }
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder made no hash.");
        }
        return hash;
    }

    private static void found(String name, boolean found) {
        if (!found) {
            throw missing(name);
        }
    }

    private static AccountException missing(String name) {
        return new AccountException("There is no account \"" + printable(name) + "\".");
    }

    private static String normal(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String printable(String name) {
        String text = name.replaceAll("\\p{C}", "?");
        return text.length() <= 80 ? text : text.substring(0, 80) + "...";
    }

    private static Account account(AccountRow row) {
        return new Account(
                row.name(), Role.valueOf(row.role()), row.enabled(), row.revision(), row.createdAt(), row.units());
    }
}
