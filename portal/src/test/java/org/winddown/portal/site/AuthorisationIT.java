package org.winddown.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.winddown.portal.PortalIT;

class AuthorisationIT extends PortalIT {

    /** Open to all, or reached only by the container's own dispatch. Nothing is added here without a reason. */
    private static final Set<String> WITHOUT_AUTHORISATION = Set.of("/login", "/health", "/error");

    @Autowired
    private List<RequestMappingHandlerMapping> mappings;

    @Test
    void everyMappingSaysWhoMayUseItOrIsNamedHere() {
        var authorised = new TreeMap<String, String>();
        var open = new TreeSet<String>();
        for (RequestMappingHandlerMapping mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, handler) -> {
                PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
                for (String path : info.getPatternValues()) {
                    if (rule == null) {
                        open.add(path);
                    } else {
                        authorised.put(info.getMethodsCondition().getMethods() + " " + path, rule.value());
                    }
                }
            });
        }

        assertThat(open).isEqualTo(new TreeSet<>(WITHOUT_AUTHORISATION));
        assertThat(authorised)
                .hasSize(17)
                .containsEntry("[GET] /", "hasAuthority('READ')")
                .containsEntry("[GET] /runs/{runId}", "hasAuthority('READ')")
                .containsEntry("[GET] /runs/{runId}/report", "hasAuthority('READ')")
                .containsEntry("[GET] /imports/{importId}", "hasAuthority('READ')")
                .containsEntry("[GET] /imports/{importId}/rejected.csv", "hasAuthority('READ')")
                .containsEntry("[GET] /imports/{importId}/rejected.xlsx", "hasAuthority('READ')")
                .containsEntry("[GET] /uploads", "hasAuthority('UPLOAD')")
                .containsEntry("[POST] /uploads", "hasAuthority('UPLOAD')")
                .containsEntry("[GET] /previews/{id}", "hasAuthority('UPLOAD')")
                .containsEntry("[GET] /previews/{id}/changes.csv", "hasAuthority('UPLOAD')")
                .containsEntry("[GET] /previews/{id}/rejected.csv", "hasAuthority('UPLOAD')")
                .containsEntry("[POST] /previews/{id}/import", "hasAuthority('UPLOAD')")
                .containsEntry("[POST] /previews/{id}/discard", "hasAuthority('UPLOAD')")
                .containsEntry("[POST] /imports/{importId}/undo", "hasAuthority('UPLOAD')")
                .containsEntry("[POST] /imports/{importId}/release", "hasAuthority('RELEASE')")
                .containsEntry("[POST] /imports/{importId}/decline", "hasAuthority('UPLOAD')")
                .containsEntry("[GET] /sources", "hasAuthority('READ')");
    }
}
