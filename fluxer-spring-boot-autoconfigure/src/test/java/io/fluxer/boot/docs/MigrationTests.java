package io.fluxer.boot.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.boot.docs.Documents.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what other libraries' names are translated to is there.
 */
class MigrationTests {

	private static final Pattern CODE = Pattern.compile("`([^`]+)`");

	private static final Pattern NAME = Pattern.compile("@?([A-Z]\\w+)(?:\\.(\\w+))?.*");

	@Test
	void everyNameOfOursExists() {
		Document page = Documents.page("migration.md");
		ConfigurationMetadata metadata = ConfigurationMetadata.load();
		List<String> checked = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (List<String> row : page.table("here")) {
			Matcher code = CODE.matcher(row.get(0));
			while (code.find()) {
				String name = code.group(1);
				checked.add(name);
				if (!metadata.knows(name) && !exists(name)) {
					missing.add(name);
				}
			}
		}
		assertThat(missing).isEmpty();
		assertThat(checked).hasSizeGreaterThan(80);
	}

	private static boolean exists(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches() && PublicApi.isType(matcher.group(1))
				&& (matcher.group(2) == null || PublicApi.hasMember(matcher.group(1), matcher.group(2)));
	}

}
