package io.holdfast.control.report.annex;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.contracts.Status;
import io.holdfast.control.catalog.EvidenceKind.Collection;
import io.holdfast.control.catalog.Measure;
import io.holdfast.control.report.Declared;
import io.holdfast.control.report.standing.DeclarationStanding;
import io.holdfast.control.report.standing.MeasureStanding;
import io.holdfast.control.report.standing.Moment;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class AnnexHtmlTest {

    private final Annexes annexes = Templates.annexes();

    @ParameterizedTest(name = "every section and measure stands in the document''s order and words: {0}")
    @EnumSource(Language.class)
    void keepsTheDocument(Language language) {
        var standing = Declared.shipped("threema", Moment.now(Declared.AT));

        var page = parsed(annexes.html(standing, language).text());

        assertThat(texts(page, "/html/@lang")).containsExactly(language.tag());
        assertThat(texts(page, "//section[@class='measures']/h2/span[@lang]"))
                .containsExactlyElementsOf(standing.sections().keySet());
        assertThat(texts(page, "//p[@class='text'][@lang='en']"))
                .containsExactlyElementsOf(standing.measures().stream()
                        .map(MeasureStanding::measure)
                        .map(Measure::text)
                        .toList());
    }

    @ParameterizedTest(name = "every status is told by icon and word: {0}")
    @EnumSource(Status.class)
    void tellsStatusByIconAndWord(Status status) {
        var standing = Declared.of(
                "1", "Text", Declared.standing(Collection.AUTOMATED, Map.of(status, Declared.cases(2, Declared.AT))));

        var page = parsed(annexes.html(standing, Language.DE).text());

        var badge = "//table[@class='annex']//td[1]/span[contains(@class,'status')]";
        assertThat(texts(page, badge + "/span[@class='word']"))
                .containsExactly(Words.of(Language.DE).status(status));
        assertThat(texts(page, badge + "/*[name()='svg']")).hasSize(1);
    }

    @Test
    void speaksGermanAroundTheDocument() {
        var standing = Declared.of(
                "1",
                "Text",
                Declared.standing(
                        Collection.ATTESTED,
                        Map.of(
                                Status.SATISFIED,
                                Declared.cases(2, Declared.AT),
                                Status.STALE,
                                Declared.cases(1, Declared.AT))));

        var page = parsed(annexes.html(standing, Language.DE).text());

        assertThat(texts(page, "//p[@class='kicker']"))
                .containsExactly("Technische und organisatorische Maßnahmen: lebender Anhang");
        assertThat(texts(page, "//p[@class='headline']")).containsExactly("0 von 1 Maßnahme sind erfüllt (0 %)");
        assertThat(texts(page, "//p[@class='lede']"))
                .containsExactly("2 von 3 Beurteilungen beruhen auf aktuellen Nachweisen (66 %).");
        assertThat(texts(page, "//ul[@class='controls']/li/span[@class='soft']"))
                .containsExactly("(Veraltet; von 3 Objekten: 2 erfüllt, 1 veraltet)");
        assertThat(texts(page, "//header//time")).containsExactly("22. Nov. 2026, 09:30 UTC");
        assertThat(texts(page, "//p[@class='label']/span")).containsExactly("Attestiert");
    }

    @Test
    void isUsableWithoutEyes() {
        var page = parsed(annexes.html(Declared.shipped("tresorit", Moment.now(Declared.AT)), Language.EN)
                .text());

        assertThat(texts(page, "//h1")).hasSize(1);
        assertThat(texts(page, "//thead//th[not(@scope='col')]")).isEmpty();
        assertThat(texts(page, "//tbody/tr[not(th[@scope='row'])]")).isEmpty();
        assertThat(texts(page, "//*[name()='svg'][not(@aria-hidden='true') and not(@aria-label)]"))
                .isEmpty();
        assertThat(texts(page, "//nav/@aria-label")).containsExactly("Contents");
        assertThat(texts(page, "//nav//a/@href"))
                .containsExactlyElementsOf(texts(page, "//section[@class='measures']/@id").stream()
                        .map(id -> "#" + id)
                        .toList());
    }

    @Test
    void lookingBackSaysSo() {
        var standing = Declared.shipped("threema", Moment.past(Declared.AT));

        var page = annexes.html(standing, Language.EN).text();

        assertThat(page)
                .contains("Deciding evidence", "as far as it is known today")
                .doesNotContain("Newest evidence");
    }

    @Test
    void nothingThatArrivesBecomesMarkup() {
        var standing = Declared.of("<h1>1</h1>", "<script>alert('x')</script> & \"more\"");

        var page = annexes.html(standing, Language.EN).text();

        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;", "Version &lt;1&gt;", "Own &amp; measures");
        assertThat(texts(parsed(page), "//p[@class='text']")).containsExactly("<script>alert('x')</script> & \"more\"");
    }

    @Test
    void thePolicyAllowsTheStyleAndNothingElse() throws Exception {
        var document = annexes.html(Declared.shipped("threema", Moment.now(Declared.AT)), Language.EN);

        var style = document.text()
                .substring(
                        document.text().indexOf("<style>") + 7, document.text().indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(document.contentSecurityPolicy())
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "';");
        assertThat(texts(
                        parsed(document.text()),
                        "//@style | //script | //link | //img | //@*[starts-with(name(),'on')]"))
                .isEmpty();
    }

    @Test
    void aDeclarationOfWhichNothingIsKnownIsNotGreen() {
        DeclarationStanding standing = Declared.of("1", "Text", Declared.standing(Collection.AUTOMATED, Map.of()));

        var page = parsed(annexes.html(standing, Language.EN).text());

        assertThat(texts(page, "//p[@class='headline']")).containsExactly("0 of 1 measure is satisfied (0 %)");
        assertThat(texts(page, "//p[@class='lede']"))
                .containsExactly("0 of 0 assessments rest on current evidence (–).");
        assertThat(texts(page, "//p[@class='label']/span")).containsExactly("Uncovered");
    }

    private static Document parsed(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (Exception notWellFormed) {
            throw new AssertionError(html, notWellFormed);
        }
    }

    private static List<String> texts(Document page, String path) {
        try {
            var nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
            var texts = new ArrayList<String>();
            for (var index = 0; index < nodes.getLength(); index++) {
                texts.add(nodes.item(index).getTextContent());
            }
            return texts;
        } catch (Exception failure) {
            throw new AssertionError(path, failure);
        }
    }
}
