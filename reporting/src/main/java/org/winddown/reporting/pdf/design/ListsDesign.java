package org.winddown.reporting.pdf.design;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignGroup;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.PositionTypeEnum;
import org.winddown.reporting.pdf.tagged.Tag;

/** The design of lists of assets, each below what is said of all of them; the heading is repeated on each page. */
public record ListsDesign() implements PartDesign {

    private static final int INDENT = 94;
    private static final int SECOND = 228;
    private static final int THIRD = 408;
    private static final int UNTIL = 325;
    /** Points that must be left on a page for a list to begin on it. */
    private static final int ROOM = 80;

    @Override
    public JasperDesign draw() throws JRException {
        Draft draft = new Draft("lists");
        draft.parameters(String.class, "TITLE", "NOTE");
        draft.fields(Boolean.class, List.of(TableDesign.PLAIN, TableDesign.MIXED));
        draft.fields(
                String.class, List.of("key", "style", "verdict", "what", "until", "why", "asset", "product", "proof"));
        JRDesignBand title = Draft.band(24);
        title.addElement(draft.title(4));
        draft.design().setTitle(title);
        JRDesignGroup said = new JRDesignGroup();
        said.setName("said");
        said.setExpression(Draft.expression("$F{key}"));
        said.setReprintHeaderOnEachPage(true);
        said.setMinHeightToStartNewPage(ROOM);
        ((JRDesignSection) said.getGroupHeaderSection()).addBand(heading(draft));
        draft.design().addGroup(said);
        draft.detail(item(draft, true));
        draft.detail(item(draft, false));
        draft.design().setSummary(draft.note(0));
        return draft.design();
    }

    private static JRDesignBand heading(Draft draft) {
        JRDesignBand band = Draft.band(50);
        band.addElement(Draft.rule(0, 10, Draft.WIDTH, 1, Ink.TEXT));
        JRDesignTextField badge = draft.line("$F{verdict}", "base", 0, 17, 84, 13, Tag.LIST_HEAD.at(0));
        badge.setStyleExpression(Draft.expression("$F{style}"));
        band.addElement(Draft.saying(badge, Tag.KEY, "$F{key}"));
        band.addElement(
                draft.text("$F{what}", "strong", INDENT, 18, UNTIL - INDENT - 10, 12, Tag.LIST_HEAD_MORE.at(0)));
        band.addElement(
                Draft.right(draft.text("$F{until}", "base", UNTIL, 18, Draft.WIDTH - UNTIL, 12, Tag.LIST_NOTE.name())));
        JRDesignTextField why =
                draft.text("$F{why}", "muted", INDENT, 32, Draft.WIDTH - INDENT, 12, Tag.LIST_NOTE.name());
        why.setPositionType(PositionTypeEnum.FLOAT);
        band.addElement(why);
        return band;
    }

    private static JRDesignBand item(Draft draft, boolean plain) {
        JRDesignBand band = Draft.band(14);
        band.setPrintWhenExpression(Draft.expression("$F{" + (plain ? TableDesign.PLAIN : TableDesign.MIXED) + "}"));
        JRDesignTextField asset = draft.text("$F{asset}", "base", INDENT, 2, SECOND - INDENT - 8, 11, Tag.ITEM.at(0));
        JRDesignTextField product =
                draft.text("$F{product}", "base", SECOND, 2, THIRD - SECOND - 8, 11, Tag.ITEM_MORE.at(0));
        JRDesignTextField proof =
                draft.text("$F{proof}", "tiny", THIRD, 3, Draft.WIDTH - THIRD, 10, Tag.ITEM_MORE.at(0));
        band.addElement(plain ? Draft.plain(asset) : asset);
        band.addElement(plain ? Draft.plain(product) : product);
        band.addElement(Draft.right(Draft.plain(proof)));
        band.addElement(Draft.rule(INDENT, 0, Draft.WIDTH - INDENT, 0.5f, Ink.RULE));
        return band;
    }
}
