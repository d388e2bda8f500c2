package org.winddown.portal.upload;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.Units;
import org.winddown.portal.Inventories;
import org.winddown.portal.Nights;
import org.winddown.portal.report.Download;
import org.winddown.portal.security.Authority;
import org.winddown.portal.security.Viewer;

/** What became of an import. An import of a unit that is not the viewer's is answered as if it were not there. */
@Controller
public class ImportController {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Inventories inventories;
    private final ImportPages pages;

    public ImportController(Inventories inventories, Nights nights, Units units) {
        this.inventories = inventories;
        this.pages = new ImportPages(inventories, nights, units);
    }

    @GetMapping("/imports/{importId}")
    @PreAuthorize(Authority.READ)
    public String show(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            Model model) {
        return pages.show(viewer, unit, importId, model);
    }

    @GetMapping("/imports/{importId}/rejected.csv")
    @PreAuthorize(Authority.READ)
    public void rejected(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            HttpServletResponse response)
            throws IOException {
        ImportRunSummary run = pages.find(viewer, unit, importId);
        Path copy = Files.createTempFile("winddown-rejected", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(copy)) {
                out.append(BYTE_ORDER_MARK);
                inventories.writeRejected(importId, out);
            }
            Download.send(copy, "rejected_" + FileName.stem(run.file()) + ".csv", "text/csv;charset=UTF-8", response);
        } finally {
            Files.delete(copy);
        }
    }

    @GetMapping("/imports/{importId}/rejected.xlsx")
    @PreAuthorize(Authority.READ)
    public void rejectedWorkbook(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String importId,
            @RequestParam String unit,
            HttpServletResponse response)
            throws IOException {
        ImportRunSummary run = pages.find(viewer, unit, importId);
        Path copy = Files.createTempFile("winddown-rejected", ".xlsx");
        try {
            Optional<String> problem;
            try (OutputStream out = Files.newOutputStream(copy)) {
                problem = inventories.writeRejectedWorkbook(importId, out);
            }
            if (problem.isPresent()) {
                throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, problem.get());
            }
            Download.send(copy, "rejected_" + FileName.stem(run.file()) + ".xlsx", Download.type("xlsx"), response);
        } finally {
            Files.delete(copy);
        }
    }
}
