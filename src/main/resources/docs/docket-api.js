// The session cookie of the screens goes along, so "Try it out" works for whoever is signed in.
window.ui = SwaggerUIBundle({ url: "/openapi.json", dom_id: "#swagger-ui", deepLinking: true });
