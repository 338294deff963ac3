package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A titled field of an embed.
 *
 * @param name the title
 * @param value the text
 * @param inline whether it may stand beside its neighbours
 * @since 0.1.0
 */
public record EmbedField(String name, String value, boolean inline) {

	/**
	 * Fills in what the wire left out.
	 */
	public EmbedField(@Nullable String name, @Nullable String value, boolean inline) {
		this.name = Entities.text(name);
		this.value = Entities.text(value);
		this.inline = inline;
	}

}
