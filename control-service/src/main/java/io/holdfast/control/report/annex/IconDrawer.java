package io.holdfast.control.report.annex;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the little of SVG that {@link Icon} and {@link Bar} use as vectors into the PDF; a library would be a hundred times more. */
final class IconDrawer implements SVGDrawer {

    private static final float STROKE = 1.5f;

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        var colour = box.getStyle().getColor() instanceof FSRGBColor rgb
                ? new Color(rgb.getRed(), rgb.getGreen(), rgb.getBlue())
                : Color.BLACK;
        return new Image(svg, colour, width, height, dotsPerPixel);
    }

    /** The size is in dots of the output; what draws into it counts in pixels. */
    private record Image(Element svg, Color colour, double width, double height, double dotsPerPixel)
            implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, this::paint);
        }

        private void paint(Graphics2D graphics) {
            var viewBox = numbers(svg.getAttribute("viewBox"));
            graphics.scale(width / dotsPerPixel / viewBox[2], height / dotsPerPixel / viewBox[3]);
            var children = svg.getChildNodes();
            for (var index = 0; index < children.getLength(); index++) {
                if (children.item(index) instanceof Element shape) {
                    paint(graphics, shape);
                }
            }
        }

        private void paint(Graphics2D graphics, Element element) {
            var fill = element.getAttribute("fill");
            if (!fill.isEmpty()) {
                graphics.setColor(Color.decode(fill));
                graphics.fill(shape(element));
                return;
            }
            var dashes =
                    element.hasAttribute("stroke-dasharray") ? numbers(element.getAttribute("stroke-dasharray")) : null;
            graphics.setColor(colour);
            graphics.setStroke(stroke(dashes));
            graphics.draw(shape(element));
        }

        private static BasicStroke stroke(float @Nullable [] dashes) {
            return new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0);
        }
    }

    private static Shape shape(Element element) {
        return switch (element.getTagName()) {
            case "circle" -> circle(number(element, "cx"), number(element, "cy"), number(element, "r"));
            case "rect" ->
                new Rectangle2D.Double(
                        number(element, "x"),
                        number(element, "y"),
                        number(element, "width"),
                        number(element, "height"));
            case "polyline" -> path(numbers(element.getAttribute("points")));
            case "polygon" -> {
                var path = path(numbers(element.getAttribute("points")));
                path.closePath();
                yield path;
            }
            default -> throw new IllegalArgumentException("the icons have no " + element.getTagName());
        };
    }

    private static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Path2D path(float[] points) {
        var path = new Path2D.Float();
        path.moveTo(points[0], points[1]);
        for (var index = 2; index < points.length; index += 2) {
            path.lineTo(points[index], points[index + 1]);
        }
        return path;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static float[] numbers(String text) {
        var parts = Arrays.stream(text.split("[ ,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var numbers = new float[parts.length];
        for (var index = 0; index < parts.length; index++) {
            numbers[index] = (float) parts[index];
        }
        return numbers;
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // The icons have no text.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // The icons have no text.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
