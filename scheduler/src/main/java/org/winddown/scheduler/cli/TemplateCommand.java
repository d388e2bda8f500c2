package org.winddown.scheduler.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.rules.asset.Field;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints an empty inventory template. */
@Command(
        name = "template",
        description = "Print the header of an inventory in the canonical template.",
        mixinStandardHelpOptions = true)
final class TemplateCommand implements Callable<Integer> {

    private static final List<Field> ALWAYS =
            List.of(Field.ASSET_ID, Field.KIND, Field.VENDOR, Field.PRODUCT, Field.VERSION, Field.SKU, Field.QUANTITY);

    private final Console console;

    @Option(
            names = "--measure",
            paramLabel = "ID",
            description = "Only the columns that this measure's facts need, for example us-icts-kaspersky-2024.")
    private @Nullable String measure;

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().println(CsvLine.of(measure == null ? all() : neededBy(measure)));
        return Cli.DONE;
    }

    private static List<String> all() {
        return Arrays.stream(Field.values()).map(Field::column).toList();
    }

    private static List<String> neededBy(String id) {
        Measure wanted = RulePacks.shipped().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandException("No measure \"" + id + "\". Shipped are "
                        + RulePacks.shipped().stream().map(Measure::id).toList() + "."));
        Set<String> columns = new LinkedHashSet<>();
        ALWAYS.forEach(field -> columns.add(field.column()));
        RulePacks.vocabulary().all().stream()
                .filter(fact -> fact.source() == FactDefinition.Source.ASSET)
                .map(FactDefinition::name)
                .filter(wanted.facts()::contains)
                .forEach(columns::add);
        return new ArrayList<>(columns);
    }
}
