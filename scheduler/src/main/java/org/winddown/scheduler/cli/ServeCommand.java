package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.portal.Accounts;
import org.winddown.portal.Role;
import org.winddown.scheduler.bridge.Bridge;
import org.winddown.scheduler.bridge.Served;
import org.winddown.scheduler.serve.Server;
import org.winddown.scheduler.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the server until it is told to end. */
@Command(name = "serve", description = "Run portal and schedules until told to end.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "Port of the portal; default: 8080.")
    private @Nullable Integer port;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Address of the portal; default: 127.0.0.1.")
    private String address = "";

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Home home = options.home();
        Served.of(home).ifPresent(served -> {
            throw new CommandException("A server runs on " + home.root() + " already, process " + served.pid() + ".");
        });
        OptionalInt wanted = port == null ? OptionalInt.empty() : OptionalInt.of(port);
        try (Server server = Server.start(home, System.getenv(), wanted, address)) {
            Bridge bridge = Bridge.open(
                    home,
                    (call, out, err) -> Cli.runFor(
                            new Console(out, err, call.terminal(), call.user()),
                            Path.of(call.folder()),
                            server.services(),
                            call.args().toArray(String[]::new)));
            try {
                firstAccount(server.accounts());
                console.out()
                        .println("Winddown is at http://" + (address.isEmpty() ? "127.0.0.1" : address) + ":"
                                + server.port() + "/ and works on " + home.root()
                                + ". Commands work as before; Ctrl+C ends it.");
                console.out().flush();
                server.await();
            } finally {
                bridge.close();
            }
        }
        return Cli.DONE;
    }

    /** Somebody must be able to sign in: the password is printed once and kept as a hash only. */
    private void firstAccount(Accounts accounts) {
        if (!accounts.isEmpty()) {
            return;
        }
        Password password = Password.random();
        accounts.create("admin", password.text(), Role.OPERATOR, Set.of());
        console.out()
                .println("The first account is \"admin\"." + password.shown()
                        + " Add others with: winddown accounts add");
    }
}
