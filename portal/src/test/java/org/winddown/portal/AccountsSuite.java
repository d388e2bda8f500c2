package org.winddown.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What accounts do, told once for both databases. */
abstract class AccountsSuite {

    private static final String PASSWORD = "correct horse battery";

    private DataSource database;
    private Accounts accounts;

    /** A fresh, empty database. */
    abstract DataSource database();

    @BeforeEach
    void start() {
        database = database();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/portal")
                .load()
                .migrate();
        accounts = new Accounts(database, new TestClock());
    }

    @Test
    void keepsAnAccountAndOnlyTheHashOfItsPassword() {
        assertThat(accounts.isEmpty()).isTrue();

        Account account = accounts.create(" NYC.Assets ", PASSWORD, Role.ASSET_MANAGER, Set.of("NYC", "BER"));

        assertThat(account)
                .isEqualTo(
                        new Account("nyc.assets", Role.ASSET_MANAGER, true, 1, TestClock.START, Set.of("BER", "NYC")));
        assertThat(accounts.isEmpty()).isFalse();
        assertThat(accounts.find("NYC.ASSETS")).contains(account);
        assertThat(accounts.find("nobody")).isEmpty();
        assertThat(JdbcClient.create(database)
                        .sql("select password_hash from portal_account")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$10$");
    }

    @Test
    void listsAccountsByName() {
        Account second = accounts.create("zoe", PASSWORD, Role.AUDITOR, Set.of());
        Account first = accounts.create("anna", PASSWORD, Role.ASSET_MANAGER, Set.of("BER"));

        assertThat(accounts.list()).containsExactly(first, second);
    }

    @Test
    void opensWithTheRightPasswordOnly() {
        Account account = accounts.create("anna", PASSWORD, Role.AUDITOR, Set.of());

        assertThat(accounts.open("Anna", PASSWORD)).contains(account);
        assertThat(accounts.open("anna", PASSWORD + " ")).isEmpty();
        assertThat(accounts.open("anna", "")).isEmpty();
        assertThat(accounts.open("bert", PASSWORD)).isEmpty();
        assertThat(accounts.open("bert", "the password of nobody")).isEmpty();
    }

    @Test
    void replacesAPassword() {
        accounts.create("anna", PASSWORD, Role.AUDITOR, Set.of());

        accounts.setPassword("ANNA", "another long password");

        assertThat(accounts.open("anna", PASSWORD)).isEmpty();
        assertThat(accounts.open("anna", "another long password").orElseThrow().revision())
                .isEqualTo(2);
    }

    @Test
    void disablesAndEnables() {
        accounts.create("anna", PASSWORD, Role.AUDITOR, Set.of());

        accounts.disable("anna");
        assertThat(accounts.open("anna", PASSWORD)).isEmpty();
        assertThat(accounts.find("anna").orElseThrow().enabled()).isFalse();

        accounts.enable("anna");
        assertThat(accounts.open("anna", PASSWORD).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void tiesAnAssetManagerToOtherUnits() {
        accounts.create("anna", PASSWORD, Role.ASSET_MANAGER, Set.of("NYC", "BER"));

        accounts.setUnits("anna", Set.of("TYO"));

        assertThat(accounts.find("anna").orElseThrow().units()).containsExactly("TYO");
        assertThat(accounts.find("anna").orElseThrow().revision()).isEqualTo(2);
        assertThatThrownBy(() -> accounts.setUnits("anna", Set.of()))
                .isInstanceOf(AccountException.class)
                .hasMessage("\"anna\" is to be asset manager, who sees only units that are named. Name at least one.");
    }

    @Test
    void refusesATakenNameAndKeepsTheFirst() {
        Account account = accounts.create("anna", PASSWORD, Role.AUDITOR, Set.of());

        assertThatThrownBy(() -> accounts.create("Anna", PASSWORD, Role.ASSET_MANAGER, Set.of("NYC")))
                .isInstanceOf(AccountException.class)
                .hasMessage("There is an account \"anna\" already. Choose another name, or set its password.");
        assertThat(accounts.list()).containsExactly(account);
    }

    @Test
    void refusesWhatIsNoNameNoPasswordOrNoUnit() {
        assertRefused(
                "",
                PASSWORD,
                Role.AUDITOR,
                Set.of(),
                "The name \"\" is not possible. Use up to 64 letters a-z, digits and . _ @ -,"
                        + " beginning with a letter or a digit.");
        assertRefused(
                "a b\n",
                PASSWORD,
                Role.AUDITOR,
                Set.of(),
                "The name \"a b?\" is not possible. Use up to 64 letters a-z, digits and"
                        + " . _ @ -, beginning with a letter or a digit.");
        assertRefused(
                "anna",
                "elevenchars",
                Role.AUDITOR,
                Set.of(),
                "The password for \"anna\" is too short. Use at least 12 characters.");
        assertRefused(
                "anna",
                "\ud83d\ude00".repeat(11),
                Role.AUDITOR,
                Set.of(),
                "The password for \"anna\" is too short. Use at least 12 characters.");
        assertRefused(
                "anna",
                "ä".repeat(37),
                Role.AUDITOR,
                Set.of(),
                "The password for \"anna\" is too long. Use at most 72 bytes in UTF-8;"
                        + " beyond that it would not count.");
        assertRefused(
                "anna",
                PASSWORD,
                Role.AUDITOR,
                Set.of("NYC"),
                "\"anna\" is to be auditor, who sees all units. Name units for an" + " asset manager only.");
        assertRefused(
                "anna",
                PASSWORD,
                Role.ASSET_MANAGER,
                Set.of(),
                "\"anna\" is to be asset manager, who sees only units that are named." + " Name at least one.");
        assertRefused(
                "anna",
                PASSWORD,
                Role.ASSET_MANAGER,
                Set.of("NYC", ""),
                "A unit for \"anna\" has no code. Name units by their codes.");
        assertThat(accounts.isEmpty()).isTrue();
    }

    private void assertRefused(String name, String password, Role role, Set<String> units, String message) {
        assertThatThrownBy(() -> accounts.create(name, password, role, units))
                .isInstanceOf(AccountException.class)
                .hasMessage(message);
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        String message = "There is no account \"anna\".";
        assertThatThrownBy(() -> accounts.setPassword("anna", PASSWORD)).hasMessage(message);
        assertThatThrownBy(() -> accounts.disable("anna")).hasMessage(message);
        assertThatThrownBy(() -> accounts.enable("anna")).hasMessage(message);
        assertThatThrownBy(() -> accounts.setUnits("anna", Set.of("NYC"))).hasMessage(message);
    }

    /** Passwords are compared for an unknown name, a disabled account and a wrong password alike, once each. */
    @Test
    void takesTheSameWorkWhetherOrNotThereIsSuchAnAccount() {
        CountingEncoder encoder = new CountingEncoder();
        Accounts counted = new Accounts(database, new TestClock(), encoder);
        counted.create("anna", PASSWORD, Role.AUDITOR, Set.of());
        counted.create("bert", PASSWORD, Role.AUDITOR, Set.of());
        counted.disable("bert");

        counted.open("anna", "wrong password");
        counted.open("bert", PASSWORD);
        counted.open("nobody", "wrong password");

        assertThat(encoder.compared).hasSize(3).allMatch(hash -> hash.startsWith("{bcrypt}$2a$10$"));
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder real = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        private final List<String> compared = new ArrayList<>();

        @Override
        public String encode(CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            compared.add(hash);
            return real.matches(password, hash);
        }
    }
}
