package io.fluxer.boot.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that dashboard and alert rules ask for what the documentation lists.
 */
class DashboardTests {

	private static final Pattern METRIC = Pattern.compile("fluxer_[a-z_]+");

	private static final Pattern GROUPING = Pattern.compile("by \\(([^)]*)\\)");

	private static final Pattern MATCHER = Pattern.compile("[{,]\\s*([a-z_]+)\\s*[=!]");

	@Test
	void theDashboardAsksForDocumentedMeters() throws IOException {
		assertThat(dashboard()).hasSizeGreaterThan(20);
		assertDocumented(dashboard());
	}

	@Test
	void theAlertRulesAskForDocumentedMeters() throws IOException {
		assertThat(alerts()).hasSizeGreaterThan(8);
		assertDocumented(alerts());
	}

	@Test
	void noPartOfTheBotIsLeftOutOfTheDashboard() throws IOException {
		Set<String> shown = new TreeSet<>();
		dashboard().forEach((query) -> shown.addAll(find(METRIC, query, 0)));
		Set<String> documented = DocumentedMeters.prometheusNames();
		documented.removeIf((name) -> name.endsWith("_max") || name.endsWith("_sum"));
		assertThat(shown).containsAll(documented);
	}

	@Test
	void panelsAreToldApart() throws IOException {
		assertThat(panels()).extracting((panel) -> panel.path("id").asInt()).doesNotHaveDuplicates();
	}

	private static void assertDocumented(List<String> queries) throws IOException {
		Set<String> names = DocumentedMeters.prometheusNames();
		Set<String> labels = DocumentedMeters.prometheusLabels();
		labels.add("instance");
		assertThat(queries).allSatisfy((query) -> {
			assertThat(find(METRIC, query, 0)).isNotEmpty().isSubsetOf(names);
			assertThat(find(MATCHER, query, 1)).isSubsetOf(labels);
			find(GROUPING, query, 1).forEach((list) -> assertThat(list.split(", ")).isSubsetOf(labels));
		});
	}

	private static List<String> dashboard() throws IOException {
		List<String> queries = new ArrayList<>();
		for (JsonNode panel : panels()) {
			panel.path("targets").forEach((target) -> queries.add(target.path("expr").asString()));
		}
		return queries;
	}

	private static List<JsonNode> panels() throws IOException {
		List<JsonNode> panels = new ArrayList<>();
		JsonMapper.shared()
			.readTree(Files.readString(DocumentedMeters.DOCS.resolve("grafana-dashboard.json")))
			.path("panels")
			.forEach(panels::add);
		return panels;
	}

	private static List<String> alerts() throws IOException {
		Map<String, List<Map<String, List<Map<String, Object>>>>> file = new Yaml()
			.load(Files.readString(DocumentedMeters.DOCS.resolve("alerts.yml")));
		List<Map<String, Object>> rules = file.get("groups").get(0).get("rules");
		assertThat(rules).allSatisfy((rule) -> assertThat(rule).containsKeys("alert", "expr", "labels", "annotations"));
		return rules.stream().map((rule) -> String.valueOf(rule.get("expr"))).toList();
	}

	private static List<String> find(Pattern pattern, String text, int group) {
		return pattern.matcher(text)
			.results()
			.map((MatchResult found) -> found.group(group))
			.collect(Collectors.toList());
	}

}
