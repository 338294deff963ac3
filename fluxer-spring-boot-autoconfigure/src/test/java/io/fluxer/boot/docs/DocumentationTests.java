package io.fluxer.boot.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.fluxer.boot.docs.Documents.Block;
import io.fluxer.boot.docs.Documents.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the documentation says what the code does.
 */
class DocumentationTests {

	private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

	private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");

	private static final Pattern PROPERTY = Pattern.compile("fluxer(\\.[a-z][a-z0-9-]*)+");

	static List<Document> pages() {
		return Documents.pages();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyJavaSampleIsCompiled(Document page) {
		Set<String> compiled = Documents.regions()
			.stream()
			.map(DocumentationTests::squeezed)
			.filter((region) -> !region.isEmpty())
			.collect(Collectors.toSet());
		for (Block sample : page.blocks("java")) {
			assertThat(isMadeOf(squeezed(sample.text()), compiled))
				.as(() -> page + " has a sample that no source has between tags:\n" + sample.text())
				.isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPropertyOfASampleIsKnownAndTakesItsValue(Document page) {
		for (Block block : page.blocks()) {
			if (Set.of("yaml", "properties").contains(block.language())) {
				ConfigurationSample sample = ConfigurationSample.of(block.language(), block.text());
				assertThat(sample.unknown()).as(() -> "unknown properties in " + page).isEmpty();
				sample.bind();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPropertyAndMeterOfTheTextIsKnown(Document page) {
		ConfigurationMetadata metadata = ConfigurationMetadata.load();
		String sources = String.join("\n", Documents.sources());
		Matcher code = CODE.matcher(page.prose());
		while (code.find()) {
			// Micrometer adds the suffix for the observations that are under way.
			String name = code.group(1).replaceAll("[=:].*", "").replaceAll("\\.active$", "");
			if (PROPERTY.matcher(name).matches()) {
				assertThat(metadata.knows(name) || metadata.hasGroup(name) || sources.contains('"' + name + '"'))
					.as(() -> page + " names " + name)
					.isTrue();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyTypeAndMemberOfTheTextExists(Document page) {
		List<String> wrong = new ArrayList<>();
		// The other columns of these tables are names of other libraries.
		String own = page.file().endsWith("migration.md") ? page.prose().replaceAll("(?m)^\\|.*$", "") : page.prose();
		Matcher code = CODE.matcher(own);
		while (code.find()) {
			if (!PublicApi.allows(code.group(1))) {
				wrong.add(code.group(1));
			}
		}
		assertThat(wrong).as(() -> "names in " + page).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyRelativeLinkLeadsSomewhere(Document page) {
		Matcher link = LINK.matcher(page.prose());
		while (link.find()) {
			String target = link.group(1);
			if (target.matches("[a-z]+:.*")) {
				continue;
			}
			String[] parts = target.split("#", 2);
			Path file = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
			assertThat(file).as(() -> page + " links to " + target).exists();
			if (parts.length == 2) {
				assertThat(anchors(file)).as(() -> page + " links to " + target).contains(parts[1]);
			}
		}
	}

	@Test
	void theIndexLeadsToEveryPage() {
		String index = Documents.page("README.md").text();
		assertThat(Documents.pages()).allSatisfy((page) -> {
			if (!page.file().endsWith("README.md")) {
				assertThat(index).contains("(" + page.file().getFileName() + ")");
			}
		});
	}

	private static List<String> anchors(Path file) {
		List<String> anchors = new ArrayList<>();
		try {
			Matcher heading = HEADING.matcher(Files.readString(file));
			while (heading.find()) {
				anchors.add(heading.group(1)
					.toLowerCase(Locale.ROOT)
					.replaceAll("[^\\w\\s-]", "")
					.strip()
					.replaceAll("\\s", "-"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return anchors;
	}

	/** A sample is what stands between tags, or several of these one after the other. */
	private static boolean isMadeOf(String sample, Set<String> regions) {
		return sample.isEmpty() || regions.stream()
			.filter(sample::startsWith)
			.anyMatch((region) -> isMadeOf(sample.substring(region.length()).strip(), regions));
	}

	private static String squeezed(String code) {
		return code.replaceAll("\\s+", " ").strip();
	}

}
