package org.winddown.scheduler.cli;

import java.util.concurrent.Callable;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.RulePacks;
import picocli.CommandLine.Command;

/** Touches the classes that most commands need, so that the launcher can archive them. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Catalogues.shipped().identify(ProductName.of("Kaspersky Lab", "Kaspersky Endpoint Security"));
        RulePacks.shipped();
        return Cli.DONE;
    }
}
