package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.portal.Account;
import org.winddown.portal.Role;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts of the portal. */
@Command(
        name = "accounts",
        description = "Accounts of the portal: add, password, disable, list.",
        mixinStandardHelpOptions = true)
final class AccountsCommand {

    private static final String PASSWORD_FILE =
            "File whose first line is the password; default: one is made up and" + " printed once.";

    private final Console console;

    AccountsCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Add an account.", mixinStandardHelpOptions = true)
    int add(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "NAME", description = "Name to sign in with.") String name,
            @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.") Role role,
            @Option(names = "--unit", paramLabel = "CODE", description = "Unit of an asset manager; may be repeated.")
                    @Nullable Set<String> units,
            @Option(names = "--password-file", paramLabel = "FILE", description = PASSWORD_FILE) @Nullable Path passwordFile) {
        Set<String> tied = units == null ? Set.of() : new LinkedHashSet<>(units);
        Password password = Password.of(passwordFile);
        try (Services services = options.open()) {
            tied.forEach(unit -> NamedUnits.require(services, unit));
            Account account = services.accounts().create(name, password.text(), role, tied);
            console.out().println("Account \"" + account.name() + "\" is added." + password.shown());
        }
        return Cli.DONE;
    }

    @Command(description = "Set a new password; ends the account's sessions.", mixinStandardHelpOptions = true)
    int password(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "NAME", description = "Name of the account.") String name,
            @Option(names = "--password-file", paramLabel = "FILE", description = PASSWORD_FILE) @Nullable Path passwordFile) {
        Password password = Password.of(passwordFile);
        try (Services services = options.open()) {
            services.accounts().setPassword(name, password.text());
        }
        console.out().println("Account \"" + name + "\" has a new password." + password.shown());
        return Cli.DONE;
    }

    @Command(description = "Let an account sign in no more; ends its sessions.", mixinStandardHelpOptions = true)
    int disable(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "NAME", description = "Name of the account.") String name) {
        try (Services services = options.open()) {
            services.accounts().disable(name);
        }
        console.out().println("Account \"" + name + "\" is disabled.");
        return Cli.DONE;
    }

    @Command(description = "List the accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOptions options) {
        List<Account> accounts;
        try (Services services = options.open()) {
            accounts = services.accounts().list();
        }
        if (options.json()) {
            console.out()
                    .println(Json.of(Map.of(
                            "accounts",
                            accounts.stream().map(AccountsCommand::json).toList())));
        } else {
            accounts.forEach(account -> console.out()
                    .println(account.name() + "  " + account.role() + "  "
                            + (account.units().isEmpty() ? "all units" : String.join(",", account.units()))
                            + (account.enabled() ? "" : "  disabled")));
        }
        return Cli.DONE;
    }

    private static Map<String, Object> json(Account account) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", account.name());
        json.put("role", account.role().name());
        json.put("units", account.units().stream().sorted().toList());
        json.put("enabled", account.enabled());
        return json;
    }
}
