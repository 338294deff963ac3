package io.fluxer.contract;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * One operation of the document.
 *
 * @param id the operation id
 * @param method the HTTP method
 * @param template the path with its parameters in braces
 * @param query the names of the query's parameters, and where their schemas are
 * @param node what the document says of it
 */
public record ApiOperation(String id, String method, String template, Map<String, String> query, JsonNode node) {

	private static final String JSON = "/content/application~1json/schema";

	static ApiOperation read(String method, String template, JsonNode node) {
		Map<String, String> query = new TreeMap<>();
		for (int index = 0; index < node.path("parameters").size(); index++) {
			JsonNode parameter = node.path("parameters").get(index);
			if (parameter.path("in").asString().equals("query")) {
				query.put(parameter.path("name").asString(),
						pointer(method, template) + "/parameters/" + index + "/schema");
			}
		}
		return new ApiOperation(node.path("operationId").asString(), method, template, query, node);
	}

	/** Whether a path without version and query is one of this operation. */
	public boolean matches(String path) {
		return path.matches(this.template.replace(".", "\\.").replaceAll("\\{[^}]*\\}", "[^/]+"));
	}

	/** The number of parameters in the path. */
	int parameters() {
		return (int) this.template.chars().filter((character) -> character == '{').count();
	}

	/** Whether a call may carry a body of JSON. */
	public boolean takesBody() {
		return !this.node.at("/requestBody" + JSON).isMissingNode();
	}

	/** Where the schema of the request's body is. */
	public String bodyPointer() {
		return pointer() + "/requestBody" + JSON;
	}

	/** Whether a success with that status has a body. */
	public boolean answersWithBody(int status) {
		return !this.node.at("/responses/" + status + JSON).isMissingNode();
	}

	/** Where the schema of the body of an answer is. */
	public String answerPointer(int status) {
		return pointer() + "/responses/" + status + JSON;
	}

	private String pointer() {
		return pointer(this.method, this.template);
	}

	private static String pointer(String method, String template) {
		return "/paths/" + template.replace("/", "~1") + "/" + method.toLowerCase();
	}

	@Override
	public String toString() {
		return this.method + " " + this.template;
	}

}
