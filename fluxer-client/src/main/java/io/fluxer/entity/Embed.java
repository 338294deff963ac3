package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A card in a message. {@link EmbedBuilder} makes those that a bot sends; the server
 * makes others of links.
 *
 * @param type the kind, {@code rich} for what a bot sends
 * @param url an address behind the title
 * @param title the title
 * @param color the colour as {@code 0xRRGGBB}
 * @param timestamp a time shown in the footer
 * @param description the text
 * @param author who it is by
 * @param image a large picture
 * @param thumbnail a small picture
 * @param video a video
 * @param audio a sound
 * @param footer the last line
 * @param fields the fields
 * @param provider who provides the linked content
 * @param html the HTML of the linked content
 * @param htmlWidth its width in pixels
 * @param htmlHeight its height in pixels
 * @param nsfw whether it is for adults only
 * @param children further embeds of the same link
 * @since 0.1.0
 */
public record Embed(@Nullable String type, @Nullable String url, @Nullable String title, @Nullable Integer color,
		@Nullable Instant timestamp, @Nullable String description, @Nullable EmbedAuthor author,
		@Nullable EmbedMedia image, @Nullable EmbedMedia thumbnail, @Nullable EmbedMedia video,
		@Nullable EmbedMedia audio, @Nullable EmbedFooter footer,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<EmbedField> fields, @Nullable EmbedAuthor provider,
		@Nullable String html, @Nullable Integer htmlWidth, @Nullable Integer htmlHeight, @Nullable Boolean nsfw,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Embed> children) {

	/**
	 * Fills in what the wire left out.
	 */
	public Embed(@Nullable String type, @Nullable String url, @Nullable String title, @Nullable Integer color,
			@Nullable Instant timestamp, @Nullable String description, @Nullable EmbedAuthor author,
			@Nullable EmbedMedia image, @Nullable EmbedMedia thumbnail, @Nullable EmbedMedia video,
			@Nullable EmbedMedia audio, @Nullable EmbedFooter footer, @Nullable List<EmbedField> fields,
			@Nullable EmbedAuthor provider, @Nullable String html, @Nullable Integer htmlWidth,
			@Nullable Integer htmlHeight, @Nullable Boolean nsfw, @Nullable List<Embed> children) {
		this.type = type;
		this.url = url;
		this.title = title;
		this.color = color;
		this.timestamp = timestamp;
		this.description = description;
		this.author = author;
		this.image = image;
		this.thumbnail = thumbnail;
		this.video = video;
		this.audio = audio;
		this.footer = footer;
		this.fields = Entities.list(fields);
		this.provider = provider;
		this.html = html;
		this.htmlWidth = htmlWidth;
		this.htmlHeight = htmlHeight;
		this.nsfw = nsfw;
		this.children = Entities.list(children);
	}

	/**
	 * Returns an embed with a title and a text; {@link EmbedBuilder} takes more.
	 * @param title the title, 1 to 256 characters
	 * @param description the text, 1 to 4,096 characters
	 * @return the embed
	 * @throws InvalidPayloadException if one of them has another length
	 */
	public static Embed of(String title, String description) {
		return new EmbedBuilder().title(title).description(description).build();
	}

	/**
	 * Returns a copy with other pictures.
	 */
	Embed withPictures(@Nullable EmbedMedia newImage, @Nullable EmbedMedia newThumbnail) {
		return new Embed(this.type, this.url, this.title, this.color, this.timestamp, this.description, this.author,
				newImage, newThumbnail, this.video, this.audio, this.footer, this.fields, this.provider, this.html,
				this.htmlWidth, this.htmlHeight, this.nsfw, this.children);
	}

}
