package io.fluxer.boot.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;

/**
 * The meters of this library, as the documentation lists them and as a registry has them.
 */
final class DocumentedMeters {

	static final Path DOCS = Path.of("..", "docs");

	private static final Pattern ROW = Pattern
		.compile("\\| `(fluxer\\.[a-z.]+)` \\| ([a-z ]+) \\| ([^|]+) \\| [^|]+ \\|");

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private DocumentedMeters() {
	}

	/**
	 * Returns the rows of the table: kind and tags by name.
	 */
	static Map<String, String> documented() throws IOException {
		Map<String, String> rows = new TreeMap<>();
		for (String line : Files.readAllLines(DOCS.resolve("observability.md"))) {
			Matcher row = ROW.matcher(line);
			if (row.matches()) {
				Set<String> tags = CODE.matcher(row.group(3))
					.results()
					.map((tag) -> tag.group(1))
					.collect(Collectors.toCollection(TreeSet::new));
				rows.put(row.group(1), row.group(2) + " " + tags);
			}
		}
		return rows;
	}

	static Map<String, String> registered(MeterRegistry registry) {
		Map<String, String> meters = new TreeMap<>();
		for (Meter meter : registry.getMeters()) {
			Meter.Id id = meter.getId();
			if (id.getName().startsWith("fluxer.")) {
				meters.put(id.getName(), kind(id) + " "
						+ id.getTags().stream().map(Tag::getKey).collect(Collectors.toCollection(TreeSet::new)));
			}
		}
		return meters;
	}

	/**
	 * Returns the names under which Prometheus has the documented meters.
	 */
	static Set<String> prometheusNames() throws IOException {
		Set<String> names = new TreeSet<>();
		documented().forEach((name, row) -> {
			String plain = name.replace('.', '_');
			String unit = row.contains(" in seconds ") ? "_seconds" : "";
			if (row.startsWith("counter")) {
				names.add(plain + unit + "_total");
			}
			else if (row.startsWith("gauge")) {
				names.add(plain + unit);
			}
			else if (row.startsWith("timer")) {
				names.addAll(Arrays.asList(plain + "_seconds_count", plain + "_seconds_sum", plain + "_seconds_max"));
			}
		});
		return names;
	}

	/**
	 * Returns the tags that any of the meters has, as labels.
	 */
	static Set<String> prometheusLabels() throws IOException {
		Set<String> labels = new TreeSet<>();
		documented().values()
			.forEach((row) -> Arrays.stream(row.substring(row.indexOf('[') + 1, row.indexOf(']')).split(", "))
				.forEach((tag) -> labels.add(tag.replace('.', '_'))));
		return labels;
	}

	private static String kind(Meter.Id id) {
		String kind = id.getType().name().toLowerCase().replace('_', ' ');
		boolean timed = "seconds".equals(id.getBaseUnit()) && (kind.equals("gauge") || kind.equals("counter"));
		return timed ? kind + " in seconds" : kind;
	}

}
