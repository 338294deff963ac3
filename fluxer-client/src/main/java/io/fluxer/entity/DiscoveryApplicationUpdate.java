package io.fluxer.entity;

import java.util.List;

/**
 * A change of an application to stand in the public list of guilds. What is not named
 * stays as it is.
 *
 * @since 0.1.0
 */
public final class DiscoveryApplicationUpdate extends FieldsBody {

	private DiscoveryApplicationUpdate(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a change that touches nothing.
	 * @return the change, to add to
	 */
	public static DiscoveryApplicationUpdate create() {
		return new DiscoveryApplicationUpdate(Fields.NONE);
	}

	/**
	 * Returns a copy that says anew what the guild is about.
	 * @param description 10 to 300 characters
	 * @return the copy
	 * @throws InvalidPayloadException if it is shorter or longer
	 */
	public DiscoveryApplicationUpdate withDescription(String description) {
		return new DiscoveryApplicationUpdate(with("description", DiscoveryLimits.description(description)));
	}

	/**
	 * Returns a copy for another category.
	 * @param category the number of a category of the instance, 0 to 8
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public DiscoveryApplicationUpdate withCategory(int category) {
		return new DiscoveryApplicationUpdate(with("category_type", DiscoveryLimits.category(category)));
	}

	/**
	 * Returns a copy that names the language that is mostly spoken.
	 * @param language the code of the language
	 * @return the copy
	 */
	public DiscoveryApplicationUpdate withPrimaryLanguage(String language) {
		return new DiscoveryApplicationUpdate(with("primary_language", language));
	}

	/**
	 * Returns a copy with words that the guild is found by.
	 * @param tags at most 10, of 2 to 30 characters each
	 * @return the copy
	 * @throws InvalidPayloadException if there are more, or one is shorter or longer
	 */
	public DiscoveryApplicationUpdate withCustomTags(List<String> tags) {
		return new DiscoveryApplicationUpdate(with("custom_tags", DiscoveryLimits.tags(tags)));
	}

}
