package org.winddown.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winddown.reporting.template.StarterFolder;
import org.winddown.reporting.template.TemplateException;
import org.winddown.reporting.template.TemplateFault;
import org.winddown.reporting.template.TemplateReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The template of reports: logo, colour, columns and texts of an enterprise. */
@Command(
        name = "report-template",
        description = "Logo, colour, columns and texts of reports: check, init.",
        mixinStandardHelpOptions = true)
final class ReportTemplateCommand {

    private final Console console;

    ReportTemplateCommand(Console console) {
        this.console = console;
    }

    /**
     * What became of a check.
     *
     * @param sha256 its hash as reports name it; empty when it is refused
     */
    record Checked(String sha256, List<TemplateFault> faults) {}

    @Command(description = "Say everything that is wrong with a template.", mixinStandardHelpOptions = true)
    int check(
            @Parameters(paramLabel = "DIR", description = "The folder with template.properties.") Path folder,
            @Option(names = "--json", description = "Print JSON.") boolean json) {
        if (!Files.isDirectory(folder)) {
            throw new CommandException("There is no folder " + folder + ".");
        }
        Checked checked = checked(folder);
        if (json) {
            console.out().println(Json.of(checked));
        } else if (checked.faults().isEmpty()) {
            console.out().println("The template is good. Reports name it " + checked.sha256() + ".");
        } else {
            checked.faults().forEach(console.out()::println);
        }
        return checked.faults().isEmpty() ? Cli.DONE : Cli.FAILED;
    }

    private static Checked checked(Path folder) {
        try {
            return new Checked(TemplateReader.read(folder).sha256(), List.of());
        } catch (TemplateException e) {
            return new Checked("", e.faults());
        }
    }

    @Command(description = "Write a template to begin with, which changes nothing.", mixinStandardHelpOptions = true)
    int init(@Parameters(paramLabel = "DIR", description = "The folder to write into.") Path folder) {
        try {
            StarterFolder.write(folder).forEach(name -> console.out().println(folder.resolve(name)));
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
        return Cli.DONE;
    }
}
