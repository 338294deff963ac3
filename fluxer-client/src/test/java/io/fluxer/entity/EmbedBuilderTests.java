package io.fluxer.entity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbedBuilderTests {

	@Test
	void writesAllThatABotMaySend() {
		Embed embed = new EmbedBuilder().title("T")
			.description("D")
			.url("https://example.org/")
			.color(0x102030)
			.timestamp(Instant.EPOCH)
			.author("A", "http://example.org/a", "https://example.org/i.png")
			.footer("F", "https://example.org/f.png")
			.image("attachment://a.png")
			.thumbnail(EmbedMedia.of("https://example.org/t.png").withDescription("small"))
			.field("n", "v")
			.field("m", "w", true)
			.build();
		assertThat(FluxerJson.mapper().writeValueAsString(embed)).isEqualTo(
				"""
						{"url":"https://example.org/","title":"T","color":1056816,"timestamp":"1970-01-01T00:00:00Z",\
						"description":"D","author":{"name":"A","url":"http://example.org/a","icon_url":"https://example.org/i.png"},\
						"image":{"url":"attachment://a.png"},\
						"thumbnail":{"url":"https://example.org/t.png","description":"small"},\
						"footer":{"text":"F","icon_url":"https://example.org/f.png"},\
						"fields":[{"name":"n","value":"v","inline":false},{"name":"m","value":"w","inline":true}]}""");
	}

	@Test
	void coloursComeAsNumberPartsOrDigits() {
		assertThat(new EmbedBuilder().color(0xffffff).build().color()).isEqualTo(0xffffff);
		assertThat(new EmbedBuilder().color(1, 2, 255).build().color()).isEqualTo(0x0102ff);
		assertThat(new EmbedBuilder().color("#2E7D32").build().color()).isEqualTo(0x2e7d32);
		assertThat(new EmbedBuilder().color("2e7d32").build().color()).isEqualTo(0x2e7d32);
	}

	@Test
	void coloursThatAreNoneAreRefused() {
		List<Consumer<EmbedBuilder>> wrong = List.of((builder) -> builder.color("#2E7D3"),
				(builder) -> builder.color("green"), (builder) -> builder.color("##2E7D32"),
				(builder) -> builder.color(0x1000000), (builder) -> builder.color(-1),
				(builder) -> builder.color(0, 256, 0), (builder) -> builder.color(0, 0, -1));
		assertThat(wrong).allSatisfy((color) -> refused("color", color));
	}

	@Test
	void textAtItsLimitIsTakenAndOneMoreCharacterIsNot() {
		Map<String, Integer> limits = Map.of("title", 256, "description", 4096, "author.name", 256, "footer.text", 2048,
				"fields.0.name", 256, "fields.0.value", 1024);
		limits.forEach((field, limit) -> {
			assertThat(setter(field, "x".repeat(limit)).apply(new EmbedBuilder()).build()).isNotNull();
			refused(field, (builder) -> setter(field, "x".repeat(limit + 1)).apply(builder));
		});
		for (String field : List.of("title", "description", "author.name", "footer.text", "fields.0.name")) {
			refused(field, (builder) -> setter(field, " ").apply(builder));
		}
		assertThat(new EmbedBuilder().field("n", "").build().fields()).hasSize(1);
	}

	private static UnaryOperator<EmbedBuilder> setter(String field, String text) {
		return switch (field) {
			case "title" -> (builder) -> builder.title(text);
			case "description" -> (builder) -> builder.description(text);
			case "author.name" -> (builder) -> builder.author(text);
			case "footer.text" -> (builder) -> builder.footer(text);
			case "fields.0.name" -> (builder) -> builder.field(text, "v");
			case "fields.0.value" -> (builder) -> builder.field("n", text);
			default -> throw new IllegalArgumentException(field);
		};
	}

	@Test
	void addressesMustBeOfTheWeb() {
		refused("url", (builder) -> builder.url("ftp://example.org"));
		refused("url", (builder) -> builder.url("attachment://a.png"));
		refused("url", (builder) -> builder.url("https://" + "x".repeat(2041)));
		refused("author.url", (builder) -> builder.author("a", "javascript:alert(1)", null));
		refused("author.icon_url", (builder) -> builder.author("a", null, "attachment://a.png"));
		refused("footer.icon_url", (builder) -> builder.footer("f", "a.png"));
		refused("image.url", (builder) -> builder.image("a.png"));
		refused("thumbnail.url", (builder) -> builder.thumbnail("file:///a.png"));
		refused("image.description",
				(builder) -> builder.image(EmbedMedia.of("https://h/a.png").withDescription("x".repeat(4097))));
		assertThat(new EmbedBuilder().url("HTTPS://" + "x".repeat(2040)).build().url()).hasSize(2048);
	}

	@Test
	void thereIsRoomFor25Fields() {
		EmbedBuilder builder = new EmbedBuilder();
		IntStream.range(0, 25).forEach((index) -> builder.field("n", "v"));
		assertThat(builder.build().fields()).hasSize(25);
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(() -> builder.field("n", "v"))
			.returns("fields", InvalidPayloadException::field);
		assertThat(builder.fields(List.of(new EmbedField("only", "one", true))).build().fields()).hasSize(1);
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> builder.fields(List.of(new EmbedField("n", "v", true), new EmbedField("", "v", true))))
			.returns("fields.1.name", InvalidPayloadException::field);
		assertThat(builder.build().fields()).extracting(EmbedField::name).containsExactly("only");
		refused("fields.1.name", (other) -> other.field("n", "v").field("x".repeat(257), "v"));
	}

	@Test
	void allTextsTogetherHave6000CharactersAtMost() {
		EmbedBuilder builder = new EmbedBuilder().title("x".repeat(256))
			.description("x".repeat(4096))
			.author("x".repeat(256))
			.footer("x".repeat(1000))
			.field("x".repeat(100), "x".repeat(292));
		assertThat(builder.build()).isNotNull();
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> builder.footer("x".repeat(1001)).build())
			.returns("embeds", InvalidPayloadException::field)
			.withMessageContaining("6001");
	}

	@Test
	void timesThatTheServerCannotReadAreRefused() {
		refused("timestamp", (builder) -> builder.timestamp(Instant.MAX));
		refused("timestamp", (builder) -> builder.timestamp(Instant.parse("-0001-01-01T00:00:00Z")));
	}

	@Test
	void ofAReceivedEmbedThatIsKeptWhichABotMaySend() {
		Embed received = FluxerJson.mapper().readValue("""
				{"type":"article","url":"https://h/","title":"T","color":255,"provider":{"name":"P"},
				"author":{"name":"A","proxy_icon_url":"https://p/i"},"video":{"url":"https://h/v"},
				"image":{"url":"https://h/i.png","proxy_url":"https://p/i.png","width":5,"flags":0},
				"footer":{"text":"F"},"fields":[{"name":"n","value":"v","inline":false}],"html":"<p>"}""", Embed.class);
		Embed expected = new EmbedBuilder().title("T")
			.url("https://h/")
			.color(255)
			.author("A")
			.image("https://h/i.png")
			.footer("F")
			.field("n", "v")
			.build();
		assertThat(EmbedBuilder.from(received).build()).isEqualTo(expected);
		assertThat(EmbedBuilder.from(received).image((EmbedMedia) null).title(null).build().title()).isNull();
		assertThat(MessagePayload.embed(received).embeds()).containsExactly(expected);
	}

	private static void refused(String field, Consumer<EmbedBuilder> call) {
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(() -> call.accept(new EmbedBuilder()))
			.returns(field, InvalidPayloadException::field);
	}

}
