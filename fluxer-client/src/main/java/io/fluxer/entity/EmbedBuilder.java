package io.fluxer.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link Embed} to send. Each method checks what it is given and throws an
 * {@link InvalidPayloadException} that names the field (Fluxer's API, limits). Not safe
 * for use by several threads at a time.
 *
 * @since 0.1.0
 */
public final class EmbedBuilder {

	private static final Pattern HEX_COLOR = Pattern.compile("#?[0-9A-Fa-f]{6}");

	private static final int MAX_CHANNEL = 255;

	private @Nullable String title;

	private @Nullable String description;

	private @Nullable String url;

	private @Nullable Integer color;

	private @Nullable Instant timestamp;

	private @Nullable EmbedAuthor author;

	private @Nullable EmbedFooter footer;

	private @Nullable EmbedMedia image;

	private @Nullable EmbedMedia thumbnail;

	private final List<EmbedField> fields = new ArrayList<>();

	/**
	 * Begins an embed with nothing in it.
	 */
	public EmbedBuilder() {
	}

	/**
	 * Begins with what another embed has. What a bot cannot send, such as the video of an
	 * embed that the server made of a link, is left out.
	 * @param embed the other embed
	 * @return the builder
	 */
	public static EmbedBuilder from(Embed embed) {
		Embed sendable = EmbedLimits.sendable("", embed);
		EmbedBuilder builder = new EmbedBuilder();
		builder.title = sendable.title();
		builder.description = sendable.description();
		builder.url = sendable.url();
		builder.color = sendable.color();
		builder.timestamp = sendable.timestamp();
		builder.author = sendable.author();
		builder.footer = sendable.footer();
		builder.image = sendable.image();
		builder.thumbnail = sendable.thumbnail();
		builder.fields.addAll(sendable.fields());
		return builder;
	}

	/**
	 * Sets the title.
	 * @param newTitle 1 to 256 characters; {@code null} for none
	 * @return this builder
	 */
	public EmbedBuilder title(@Nullable String newTitle) {
		this.title = EmbedLimits.name("title", newTitle);
		return this;
	}

	/**
	 * Sets the text.
	 * @param newDescription 1 to 4,096 characters; {@code null} for none
	 * @return this builder
	 */
	public EmbedBuilder description(@Nullable String newDescription) {
		this.description = EmbedLimits.description("description", newDescription);
		return this;
	}

	/**
	 * Sets where the title leads.
	 * @param newUrl an http or https address of at most 2,048 characters; {@code null}
	 * for none
	 * @return this builder
	 */
	public EmbedBuilder url(@Nullable String newUrl) {
		this.url = EmbedLimits.url("url", newUrl);
		return this;
	}

	/**
	 * Sets the colour.
	 * @param rgb the colour as {@code 0xRRGGBB}
	 * @return this builder
	 */
	public EmbedBuilder color(int rgb) {
		this.color = EmbedLimits.color("color", rgb);
		return this;
	}

	/**
	 * Sets the colour by its parts, each from 0 to 255.
	 * @param red the red part
	 * @param green the green part
	 * @param blue the blue part
	 * @return this builder
	 */
	public EmbedBuilder color(int red, int green, int blue) {
		return color((part(red) << 16) | (part(green) << 8) | part(blue));
	}

	/**
	 * Sets the colour by its hexadecimal digits.
	 * @param hex six digits, with or without {@code #} before them: {@code #2E7D32}
	 * @return this builder
	 */
	public EmbedBuilder color(String hex) {
		if (!HEX_COLOR.matcher(hex).matches()) {
			throw new InvalidPayloadException("color", "must be six hexadecimal digits, such as #2E7D32");
		}
		return color(Integer.parseInt(hex.substring(hex.length() - 6), 16));
	}

	/**
	 * Sets the time that is shown in the footer.
	 * @param newTimestamp the time; {@code null} for none
	 * @return this builder
	 */
	public EmbedBuilder timestamp(@Nullable Instant newTimestamp) {
		this.timestamp = EmbedLimits.timestamp("timestamp", newTimestamp);
		return this;
	}

	/**
	 * Sets who the embed is by.
	 * @param name 1 to 256 characters
	 * @return this builder
	 */
	public EmbedBuilder author(String name) {
		return author(name, null, null);
	}

	/**
	 * Sets who the embed is by.
	 * @param name 1 to 256 characters
	 * @param authorUrl where the name leads; {@code null} for nowhere
	 * @param iconUrl the address of an icon; {@code null} for none
	 * @return this builder
	 */
	public EmbedBuilder author(String name, @Nullable String authorUrl, @Nullable String iconUrl) {
		this.author = EmbedLimits.author("author", new EmbedAuthor(name, authorUrl, iconUrl, null));
		return this;
	}

	/**
	 * Sets the last line.
	 * @param text 1 to 2,048 characters
	 * @return this builder
	 */
	public EmbedBuilder footer(String text) {
		return footer(text, null);
	}

	/**
	 * Sets the last line.
	 * @param text 1 to 2,048 characters
	 * @param iconUrl the address of an icon; {@code null} for none
	 * @return this builder
	 */
	public EmbedBuilder footer(String text, @Nullable String iconUrl) {
		this.footer = EmbedLimits.footer("footer", new EmbedFooter(text, iconUrl, null));
		return this;
	}

	/**
	 * Sets the large picture.
	 * @param imageUrl an http or https address, or {@code attachment://name} for a
	 * picture among the files of the same message
	 * @return this builder
	 */
	public EmbedBuilder image(String imageUrl) {
		return image(EmbedMedia.of(imageUrl));
	}

	/**
	 * Sets the large picture.
	 * @param newImage its address and, if wanted, what it shows; {@code null} for none
	 * @return this builder
	 */
	public EmbedBuilder image(@Nullable EmbedMedia newImage) {
		this.image = EmbedLimits.media("image", newImage);
		return this;
	}

	/**
	 * Sets the small picture.
	 * @param thumbnailUrl an http or https address, or {@code attachment://name} for a
	 * picture among the files of the same message
	 * @return this builder
	 */
	public EmbedBuilder thumbnail(String thumbnailUrl) {
		return thumbnail(EmbedMedia.of(thumbnailUrl));
	}

	/**
	 * Sets the small picture.
	 * @param newThumbnail its address and, if wanted, what it shows; {@code null} for
	 * none
	 * @return this builder
	 */
	public EmbedBuilder thumbnail(@Nullable EmbedMedia newThumbnail) {
		this.thumbnail = EmbedLimits.media("thumbnail", newThumbnail);
		return this;
	}

	/**
	 * Adds a field that has a line to itself.
	 * @param name its title, 1 to 256 characters
	 * @param value its text, at most 1,024 characters
	 * @return this builder
	 */
	public EmbedBuilder field(String name, String value) {
		return field(name, value, false);
	}

	/**
	 * Adds a field.
	 * @param name its title, 1 to 256 characters
	 * @param value its text, at most 1,024 characters
	 * @param inline whether it may stand beside its neighbours
	 * @return this builder
	 */
	public EmbedBuilder field(String name, String value, boolean inline) {
		if (this.fields.size() == EmbedLimits.MAX_FIELDS) {
			throw new InvalidPayloadException("fields",
					"has " + EmbedLimits.MAX_FIELDS + " entries, no more are allowed");
		}
		EmbedLimits.field("fields." + this.fields.size(), name, value);
		this.fields.add(new EmbedField(name, value, inline));
		return this;
	}

	/**
	 * Replaces the fields.
	 * @param newFields the fields, at most 25; an empty list for none
	 * @return this builder
	 */
	public EmbedBuilder fields(List<EmbedField> newFields) {
		List<EmbedField> given = List.copyOf(EmbedLimits.fields("", newFields));
		this.fields.clear();
		this.fields.addAll(given);
		return this;
	}

	/**
	 * Returns the embed. The builder can go on.
	 * @return the embed
	 * @throws InvalidPayloadException if its texts have more than 6,000 characters
	 * together
	 */
	public Embed build() {
		Embed embed = new Embed(null, this.url, this.title, this.color, this.timestamp, this.description, this.author,
				this.image, this.thumbnail, null, null, this.footer, this.fields, null, null, null, null, null, null);
		EmbedLimits.total(List.of(embed));
		return embed;
	}

	private static int part(int part) {
		if (part < 0 || part > MAX_CHANNEL) {
			throw new InvalidPayloadException("color", "has a part that is " + part + ", but must be from 0 to 255");
		}
		return part;
	}

}
