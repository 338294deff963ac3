package io.fluxer.boot.docs;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fluxer.boot.docs.Documents.Document;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.RawDispatchEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the page on events names all of them.
 */
class EventTablesTests {

	private final Document page = Documents.page("events.md");

	@Test
	void theTableOfDispatchesEqualsTheCode() {
		List<String> rows = this.page.table("dispatch")
			.stream()
			.map((row) -> String.join(" | ", row.subList(0, 4)))
			.toList();
		assertThat(rows).containsExactlyInAnyOrderElementsOf(Arrays.stream(DispatchEvent.class.getPermittedSubclasses())
			.filter((type) -> type != RawDispatchEvent.class)
			.map(EventTablesTests::dispatchRow)
			.toList());
	}

	@Test
	void theTableOfClientEventsEqualsTheCode() {
		List<String> rows = this.page.table("event").stream().map((row) -> row.get(0) + " | " + row.get(1)).toList();
		assertThat(rows).containsExactlyInAnyOrderElementsOf(Arrays.stream(ClientEvent.class.getPermittedSubclasses())
			.map((type) -> code(type.getSimpleName()) + " | " + components(type))
			.toList());
	}

	private static String dispatchRow(Class<?> type) {
		String simpleName = type.getSimpleName();
		String wireName = simpleName.substring(0, simpleName.length() - "Event".length())
			.replaceAll("(?<=[a-z])(?=[A-Z])", "_")
			.toUpperCase(Locale.ROOT);
		assertThat(EventDecoder.isKnown(wireName)).as(wireName).isTrue();
		String before = components(type, "before").map((component) -> code(named(component)))
			.collect(Collectors.joining());
		String answer = ChannelEvent.class.isAssignableFrom(type) ? "yes" : "";
		return String.join(" | ", code(wireName), code(simpleName), before, answer);
	}

	private static Stream<RecordComponent> components(Class<?> type, String name) {
		return Arrays.stream(type.getRecordComponents()).filter((component) -> component.getName().equals(name));
	}

	private static String named(RecordComponent component) {
		return component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "");
	}

	private static String components(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.map((component) -> code(component.getName()))
			.collect(Collectors.joining(", "));
	}

	private static String code(String text) {
		return "`" + text + "`";
	}

}
