print("We offer rotas")
