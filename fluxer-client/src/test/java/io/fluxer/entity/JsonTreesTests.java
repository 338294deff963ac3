package io.fluxer.entity;

import java.util.List;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTreesTests {

	@Test
	void whatGetsLostChangesOrIsMadeUpIsADifference() {
		assertThat(differences("{'a':1}", "{}")).containsExactly("/a was 1, became ");
		assertThat(differences("{'a':{'b':[1,2]}}", "{'a':{'b':[1,3]}}")).containsExactly("/a/b/1 was 2, became 3");
		assertThat(differences("{'a':[1,2]}", "{'a':[1]}")).hasSize(1);
		assertThat(differences("{'a':'1'}", "{'a':1}")).hasSize(1);
		assertThat(differences("{'a':null}", "{'a':'x'}")).hasSize(1);
		assertThat(differences("{}", "{'a':7}")).hasSize(1);
		assertThat(differences("{'a':false}", "{}")).hasSize(1);
		assertThat(differences("{'a':'2026-01-02T03:04:05Z'}", "{'a':'2026-01-02T03:04:06Z'}")).hasSize(1);
	}

	@Test
	void formsOfNothingAndOfATimeAreNoDifference() {
		assertThat(differences("{'a':null,'b':[],'c':1}", "{'c':1.0}")).isEmpty();
		assertThat(differences("{}", "{'a':0,'b':false,'c':'','d':[],'e':{'f':null}}")).isEmpty();
		assertThat(differences("{'a':'2026-01-02T03:04:05.000Z'}", "{'a':'2026-01-02T03:04:05Z'}")).isEmpty();
	}

	private static List<String> differences(String given, String written) {
		return JsonTrees.differences(FluxerJson.mapper().readTree(given.replace('\'', '"')),
				FluxerJson.mapper().readTree(written.replace('\'', '"')));
	}

}
