package io.fluxer.entity;

import java.util.List;

/**
 * An application to stand in the public list of guilds.
 *
 * @since 0.1.0
 */
public final class DiscoveryApplicationCreate extends FieldsBody {

	private DiscoveryApplicationCreate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns an application.
	 * @param description what the guild is about, 10 to 300 characters
	 * @param category the number of a category of the instance, 0 to 8
	 * @return the application, to add to
	 * @throws InvalidPayloadException if one of them breaks its limit
	 */
	public static DiscoveryApplicationCreate of(String description, int category) {
		return new DiscoveryApplicationCreate(Fields.NONE.with("description", DiscoveryLimits.description(description))
			.with("category_type", DiscoveryLimits.category(category)));
	}

	/**
	 * Returns a copy that names the language that is mostly spoken.
	 * @param language the code of the language
	 * @return the copy
	 */
	public DiscoveryApplicationCreate withPrimaryLanguage(String language) {
		return new DiscoveryApplicationCreate(with("primary_language", language));
	}

	/**
	 * Returns a copy with words that the guild is found by.
	 * @param tags at most 10, of 2 to 30 characters each
	 * @return the copy
	 * @throws InvalidPayloadException if there are more, or one is shorter or longer
	 */
	public DiscoveryApplicationCreate withCustomTags(List<String> tags) {
		return new DiscoveryApplicationCreate(with("custom_tags", DiscoveryLimits.tags(tags)));
	}

}
